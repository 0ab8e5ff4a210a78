import type { EvidenceLevel } from '../schema/citation.ts';

/** Labels of the evidence levels: how a statement was checked. */
export const EVIDENCE_LABELS: Record<EvidenceLevel, string> = {
  original: '据文件原文',
  quoted: '据条文摘录',
  reported: '据官方通报',
  reprinted: '据转载，待核实',
  derived: '由上列规定推算',
};

/** The same as nouns of two to four characters, for counts and after 据. */
export const EVIDENCE_SHORT_LABELS: Record<EvidenceLevel, string> = {
  original: '文件原文',
  quoted: '条文摘录',
  reported: '官方通报',
  reprinted: '待核实',
  derived: '推算',
};
