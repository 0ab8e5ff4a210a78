import type { EvidenceLevel } from '../schema/citation.ts';

/** What readers are told about how a statement was read. */
export const EVIDENCE_LABELS: Record<EvidenceLevel, string> = {
  original: '已核对原文',
  quoted: '条文据引文',
  reported: '据官方通报',
  reprinted: '据转载，待核',
  derived: '由上列规定推算',
};

/** The same in two or three characters, for counts. */
export const EVIDENCE_SHORT_LABELS: Record<EvidenceLevel, string> = {
  original: '原文',
  quoted: '引文',
  reported: '官方通报',
  reprinted: '待核',
  derived: '推算',
};
