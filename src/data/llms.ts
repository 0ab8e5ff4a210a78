import { collectionOf } from '../core/collections/index.ts';
import { SUBJECTS, SUBJECT_TITLES, subjectAddress } from '../core/schema/correction.ts';
import { addressedEntries } from './collections.ts';
import { formatDate } from '../core/wording/unit-formats.ts';
import { SITE_NAME } from '../core/wording/site-name.ts';
import { siteDate } from './site.ts';
import { absoluteAddress } from '../core/site-paths.ts';

/** `/llms.txt`: what the handbook is, and where a program finds its answers and data. */
export const llmsText = async (site: URL): Promise<string> => {
  const link = (label: string, address: string, words: string): string =>
    `- [${label}](${absoluteAddress(address, site)})：${words}`;
  const lists = new Map<string, string[]>();
  for (const { collection, data, address } of await addressedEntries()) {
    const { llmsHeading, title } = collectionOf(collection);
    if (llmsHeading === undefined) continue;
    const { description } = data as { description: string };
    const list = lists.get(llmsHeading) ?? [];
    lists.set(llmsHeading, [...list, link(title?.(data) ?? '', address, description)]);
  }
  const sections: [string, string[]][] = [
    ...lists,
    [
      '各地和查证',
      [
        link('各地怎么办', '/regions/', '每个省、每个地级市一条答案'),
        link('常见说法更正', '/corrections/', '流传的说法，哪些错了、过时了，依据是什么'),
        ...SUBJECTS.map((subject) =>
          link(
            `常见说法更正：${SUBJECT_TITLES[subject]}`,
            subjectAddress(subject),
            '每一句错在哪里，实际怎样',
          ),
        ),
        link('社保日历', '/calendar/', '哪个月有什么事；另有calendar.ics'),
        link('名词解释', '/terms/', '一两句话说清一个词'),
        link('依据的文件', '/sources/', '每份文件支持哪些说法'),
        link('最近改动', '/changes/', '规定从哪天起，手册哪天改了什么'),
      ],
    ],
    [
      '数据',
      [
        link(
          'facts.json',
          '/data/facts.json',
          '全部事实：原话或数、从哪天起、出处、哪天核对的、最迟哪天再核对',
        ),
        link('parameters.json', '/data/parameters.json', '计算用的数和表'),
        link('regions.json', '/data/regions.json', '各省各地；另有regions.csv'),
        link(
          'minimum-wage.json',
          '/data/regions/minimum-wage.json',
          '一项规定一个文件，各地的答案；文件名就是/regions/by/里的名字，另有csv',
        ),
        link('sources.json', '/data/sources.json', '文件和网页'),
        link('corrections.json', '/data/corrections.json', '更正'),
        link(
          'facts的JSON Schema',
          '/data/schema/facts.json',
          '每个数据文件都有一份，地址在文件的$schema里',
        ),
      ],
    ],
  ];
  return `# ${SITE_NAME}

> 中国社会保险的中文手册，不是官方网站。内容截至${formatDate(await siteDate())}。每句话都写明依据哪份文件、从哪天起、哪天核对的。引用时请带上日期，并附上那一节或那条事实（/facts/<编号>/）的地址。标“待核实”的还没有核实到原文；各地的规定不能当成全国的。

${sections
  .filter(([, links]) => links.length > 0)
  .map(([title, links]) => `## ${title}\n\n${links.join('\n')}\n`)
  .join('\n')}`;
};
