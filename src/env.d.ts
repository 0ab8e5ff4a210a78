import type { MarkdownHeading } from 'astro';
import type { Evidence } from './data/evidence.ts';
import type { ToolPack } from './data/tools.ts';
import type { ComparisonView } from './domain/comparison.ts';

declare global {
  namespace App {
    /** What a page hands to the shortcodes of its body. */
    interface Locals {
      /** Numbering of the documents that the page rests on. */
      evidence?: Evidence;
      /** Headings of the page's body. */
      headings?: readonly MarkdownHeading[];
      /** How many tables of the body stand on the page so far. */
      tables?: number;
      /** The comparison that the page is about. */
      comparison?: ComparisonView;
      /** The calculator that the page is about, with its worked example. */
      tool?: { slug: string; example: Readonly<Record<string, string>>; pack: ToolPack };
    }
  }
}
