const MEDICAL =
  /medical|maternity|reimbursement|care-elsewhere|serious-illness|newborn|gongji|qinqing|yidi|医保|医疗|门诊|就医|看病|生育|共济|长护|长期护理/;

/** The telephone number to ask about a subject, told by the words of a rule and its topic. */
export const hotlineFor = (subject: string): '12393' | '12333' =>
  MEDICAL.test(subject) ? '12393' : '12333';
