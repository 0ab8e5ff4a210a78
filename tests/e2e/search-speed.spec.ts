import { expect, test } from '@playwright/test';
import { TIMED } from '../playwright.config.ts';

/**
 * What is typed, key by key. A machine that others use too is slower than itself at times: the
 * quickest of six rounds counts, and a piece of work that never changes is the measure beside it.
 */
const TYPED = [
  '石家庄断交三个月',
  'shijiazhuang',
  '医保卡的钱能给爸妈用吗',
  '苏州医保怎么绑定',
  'sz',
  '退休金怎么算',
  '公司没交社保出工伤',
  '交15年和20年差多少',
  '昆山亲情服务',
  '老婆生孩子能报销吗',
];
const FRAME = 16;
/** What the unchanging work takes where the budget was set (two cores of 2023, six times slowed), in ms. */
const WORK = 130;

test(
  'a key is answered within a frame on a processor six times as slow',
  { tag: TIMED },
  async ({ page }) => {
    test.slow();
    await page.goto('/lapse/');
    const box = page.locator('input[name=q]');
    await box.fill('昆山花桥');
    // Everything has come, and has been opened: counties and characters too.
    await expect(page.getByRole('option').first()).toContainText('昆山');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const { measure, times } = await box.evaluate((input: HTMLInputElement, queries) => {
      const best = new Map<string, number>();
      const work = (): number => {
        const began = performance.now();
        const seen = new Map<string, number>();
        for (let i = 0; i < 1_000_000; i += 1) {
          const key = String((i * 7919) % 997);
          seen.set(key, (seen.get(key) ?? 0) + key.length);
        }
        return performance.now() - began;
      };
      let measure = Infinity;
      for (let round = 0; round < 6; round += 1) {
        measure = Math.min(measure, work(), work());
        for (const query of queries)
          for (let size = 1; size <= query.length; size += 1) {
            input.value = query.slice(0, size);
            const began = performance.now();
            input.dispatchEvent(new InputEvent('input'));
            input.form?.querySelector('[role=listbox]')?.getBoundingClientRect();
            const time = performance.now() - began;
            best.set(input.value, Math.min(time, best.get(input.value) ?? Infinity));
          }
      }
      return { measure, times: [...best].map(([text, time]) => ({ text, time })) };
    }, TYPED);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const frame = FRAME * Math.max(1, measure / WORK);
    const slow = times.filter(({ time }) => time > frame);
    const ratio = 1 - slow.length / times.length;
    const sorted = times.map(({ time }) => time).toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    console.log(
      `${String(times.length - slow.length)}/${String(times.length)} keys within ${frame.toFixed(1)} ms (work ${measure.toFixed(1)} ms; ${ratio.toFixed(3)}); median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(0.999)} ms`,
      slow.slice(0, 12).map(({ text, time }) => `${text} ${time.toFixed(0)}`),
    );
    expect(times.length).toBeGreaterThan(60);
    expect(ratio).toBeGreaterThanOrEqual(0.95);
  },
);
