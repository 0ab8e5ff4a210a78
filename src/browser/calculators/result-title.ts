/** The heading of an answer to the reader's own figures; the worked example has another. */
export const RESULT_TITLE = '结果';
