/**
 * Every number that was set by hand to put results in order, in one table. `npm run bench:search --
 * ablate` sets each to nothing, halves and doubles it, and prints what that costs on the labelled
 * queries; docs/search.md has the table. A weight that buys nothing goes.
 */
export const WEIGHTS = {
  /** What a term of the query counts in BM25, by its kind. */
  terms: {
    /** Two neighbouring characters. */
    pair: 0.4,
    /** A character or number of no known word. */
    unknownCharacter: 0.3,
    /** A word that says little alone: 办理, 医保. */
    commonWord: 0.6,
    word: 1.2,
    /** Share of its weight that a term keeps in the highest possible score if it stands nowhere. */
    unknownInMaximum: 0.3,
  },
  /** The usual parameters of BM25. */
  bm25: {
    /** How soon repetitions stop counting. */
    k1: 1.2,
    /** How much long documents are damped. */
    b: 0.5,
  },
  /** What it adds to the score of BM25, which is at most 1, that the query names a topic. */
  names: {
    /** The query is a name of it. */
    exact: 1,
    /** It means the same as the title or the short name. */
    sameWords: 0.6,
    /** What is left of that for a definition or a correction, which come after the page itself. */
    termOrCorrection: 0.5,
  },
  /** What moves topics of equal score. */
  topics: {
    /** Share of the mean of its page's three best scores that a topic gets on top. */
    pageSupport: 0.3,
    /** Taken from corrections, definitions and calculators, which come after pages. */
    kindMalus: 0.1,
    /** What is left of the score of a topic about other insurances than those of the query. */
    otherInsurance: 0.6,
    /** What is left of the score of a section on lapses if the query says nothing of stopping. */
    unaskedLapse: 0.85,
  },
  /** From which score on something is listed, or is an answer. */
  bounds: {
    /** Least share of the first score at which a further result is listed. */
    listedShareOfTop: 0.55,
    /** Least share of the first score at which a further result is an answer too. */
    confidentShareOfTop: 0.75,
    /** No first score counts as more for these shares, so that a name does not hide what fits. */
    maxTopScore: 0.8,
    /**
     * The first result is an answer if it has enough of the query: these two times the shares of
     * `queryCoverage`, plus the natural logarithm of the number of characters, reach `enough`. In a
     * short query a single unknown word is what it is about, in a long one it may be small talk.
     * Found by logistic regression over the labelled queries with and without an answer that are no
     * names; the bound lets one in twenty of those with an answer pass for near.
     */
    pageShareFactor: 2.1,
    wordShareFactor: 1.6,
    enough: 4.3,
    /** Least score for a query without a word of the subject, unless it is long: those have small talk. */
    withoutSubject: 0.24,
    /** Length in characters from which on a query is long. */
    longQuery: 12,
  },
  /** Order of places that share what was typed; the lowest sum comes first. */
  places: {
    /** A place without a page of its own comes after those that have one. */
    withoutPage: 30,
    /** A province stands between cities with and without a page. */
    province: 20,
    majorBonus: 5,
    county: 50,
    /** Found by an alias, a former name, the name of a group, or by initials with that of 市. */
    otherName: 100,
    /** A province comes before a city of the same name. */
    provinceByNameBonus: 50,
  },
};
