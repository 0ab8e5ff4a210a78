/**
 * Every number that was set by hand to put results in order, in one table. `npm run bench:search --
 * ablate weights` sets each to a value without effect, halves and doubles it, and writes what that costs
 * on the labelled queries into docs/search.md. A weight that buys nothing goes.
 */

// What a term of the query counts in BM25, by its kind.

/** Two neighbouring characters. */
export const PAIR = 0.4;
/** A character or number of no known word. */
export const UNKNOWN_CHARACTER = 0.3;
/** A word that says little alone: 办理, 医保. */
export const COMMON_WORD = 0.6;
export const WORD = 1.2;

// The usual parameters of BM25.

/** How soon repetitions stop counting. */
export const BM25_K1 = 1.2;
/** How much long documents are damped. */
export const BM25_B = 0.5;

// Bonus for a topic that the query names, added to the score of BM25, which is at most 1.

/** The query is a name of it. */
export const EXACT_NAME = 1;
/** It means the same as the title or the short name. */
export const SAME_WORDS = 0.6;
/** Factor of that bonus for a definition or a correction, which come after the page itself. */
export const NAME_FACTOR_OF_TERM = 0.5;

// Weights that order topics of equal score.

/** Share of the mean of its page's three best scores that a topic gets on top. */
export const PAGE_SUPPORT = 0.3;
/** Taken from corrections, definitions and calculators, which come after pages. */
export const KIND_MALUS = 0.1;
/** Factor for the score of a topic about other insurances than those of the query. */
export const OTHER_INSURANCE_FACTOR = 0.6;
/** Factor for the score of a page on a subject that a query has to ask for (`onlyIfAsked`), such as lapses. */
export const UNASKED_SUBJECT_FACTOR = 0.85;
/** Factor for the score of a calculator if the query asks how something is done: 养老金怎么领. */
export const UNASKED_TOOL_FACTOR = 0.7;

// The scores from which a topic is listed, or counts as an answer.

/** Least share of the first score at which a further result is listed. */
export const LISTED_SHARE_OF_TOP = 0.55;
/**
 * A higher first score counts as this one for that share, so that the bonus of a name does not hide fitting
 * topics.
 */
export const MAX_TOP_SCORE = 0.8;
/*
 * The first result is an answer if it has enough of the query: the next two times the shares of
 * `queryCoverage`, plus the natural logarithm of the number of characters, reach `ENOUGH`. In a
 * short query a single unknown word is what it is about, in a long one it may be small talk.
 * Found by logistic regression over the labelled queries with and without an answer that are no
 * names; the bound lets one in twenty of those with an answer pass for near.
 */
export const PAGE_SHARE_WEIGHT = 2.1;
export const WORD_SHARE_WEIGHT = 1.6;
export const ENOUGH = 4.3;
/** Least score for a query without a word of the subject, unless it is long: those have small talk. */
export const ENOUGH_WITHOUT_SUBJECT = 0.24;
/** Length in characters from which on a query is long. */
export const LONG_QUERY = 12;

// Order of places that share what was typed; the lowest sum comes first, of equals a province.

/** A place without a page of its own comes after those that have one. */
export const PLACE_WITHOUT_PAGE = 30;
/** A large city, which most people mean when several places share initials. */
export const PLACE_MAJOR_BONUS = 5;
export const PLACE_COUNTY = 50;
/** Found by another name than its own, or by initials with that of 市. */
export const PLACE_OTHER_NAME = 100;
