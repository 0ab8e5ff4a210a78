import type { EvidenceLevel } from '../schema/citation.ts';

/** Labels of the evidence levels: how a statement was checked. */
export const EVIDENCE_LABELS: Record<EvidenceLevel, string> = {
  original: '已核对原文',
  quoted: '条文据引文',
  reported: '据官方通报',
  reprinted: '据转载，待核',
  derived: '由上列规定推算',
};

/** The same in two to four characters, for counts. */
export const EVIDENCE_SHORT_LABELS: Record<EvidenceLevel, string> = {
  original: '原文',
  quoted: '引文',
  reported: '官方通报',
  reprinted: '待核',
  derived: '推算',
};
