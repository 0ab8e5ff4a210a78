import { z } from 'zod';
import { day, expected, partialDate, slug, text, url } from './primitives.ts';

/**
 * How a statement was read, strongest first:
 * `original` the document itself · `quoted` its clause quoted with the official address ·
 * `reported` the issuing body reported by state media · `reprinted` a reprint or third party ·
 * `derived` follows from the other citations of the same value.
 */
export const EVIDENCE_LEVELS = ['original', 'quoted', 'reported', 'reprinted', 'derived'] as const;
const evidenceLevel = z.enum(EVIDENCE_LEVELS, {
  error: expected(`${EVIDENCE_LEVELS.join('、')} 之一`),
});

/** Where one value of a fact was read. Names a document of ours, or a publisher without a page. */
export const citationSchema = z
  .strictObject({
    /** Slug of an entry in `content/sources/`. */
    source: slug.optional(),
    /** Publisher that has no page here (a newspaper, a local site). */
    publisher: text.optional(),
    /** Title of the publisher's piece. */
    title: text.optional(),
    /** Day of the publisher's piece, as precisely as it is known. */
    date: partialDate.optional(),
    /**
     * Where the publisher's piece can be read, if the address is fit to print: on a host of the
     * state or of the publisher itself. Without it, pages say that none is known.
     */
    url: url.optional(),
    /** Article or clause, e.g. 第十六条. */
    clause: text.optional(),
    evidence: evidenceLevel,
    /** Day on which somebody read it; never stamped by a script. */
    checkedOn: day,
  })
  .superRefine((cite, context) => {
    if (cite.url !== undefined && cite.publisher === undefined)
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'url 只写在 publisher 旁边；文件的网址写在 content/sources/ 里',
      });
    const named = [cite.source, cite.publisher].filter(Boolean).length;
    const ok = cite.evidence === 'derived' ? named === 0 : named === 1;
    if (ok) return;
    context.addIssue({
      code: 'custom',
      path: ['source'],
      message:
        cite.evidence === 'derived'
          ? '推算的依据（derived）不写 source 或 publisher'
          : 'source（本站有页面的文件）和 publisher（其他发布者）必须恰好写一个',
    });
  });

export type Citation = z.infer<typeof citationSchema>;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];
