import type { LocalTopic } from './local-topics.ts';

interface LocalTopicLabel {
  /** What a row of a place's table is called. */
  readonly label: string;
  /** Whom to ask where nothing was found. */
  readonly hotline: '12393' | '12333';
}

/** The topics that local facts treat, in words. */
export const LOCAL_TOPIC_LABELS: Readonly<Record<LocalTopic, LocalTopicLabel>> = {
  'base-limits': { label: '缴费基数上下限', hotline: '12333' },
  'reference-wage': { label: '养老金计发基数', hotline: '12333' },
  'flexible-rates': { label: '灵活就业和费率', hotline: '12333' },
  'medical-years': { label: '退休医保年限', hotline: '12393' },
  'medical-lapse': { label: '医保断缴', hotline: '12393' },
  unemployment: { label: '失业金', hotline: '12333' },
  'minimum-wage': { label: '最低工资', hotline: '12333' },
  'resident-premium': { label: '居民医保缴费', hotline: '12393' },
  'resident-pension': { label: '居民养老基础养老金', hotline: '12333' },
  channels: { label: '共济在哪里办', hotline: '12393' },
  'account-credit': { label: '医保个人账户划入', hotline: '12393' },
  'urban-income': { label: '城镇居民人均可支配收入', hotline: '12333' },
};
