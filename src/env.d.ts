/// <reference types="vite/client" />
import type { MarkdownHeading } from 'astro';
import type { Evidence } from './data/evidence.ts';
import type { CalculatorData } from './core/calculators/calculator-data.ts';
import type { StepsDiagram } from './core/schema/steps-diagram.ts';
import type { ShownComparison } from './data/comparisons.ts';

declare global {
  interface Window {
    /** Controls that a reader used before the script behind them had come. */
    queuedControls: (Element | null)[];
    /** Whether it was a sign of the reader that loaded `page-actions.ts`. */
    isTouched?: boolean;
    /** On the page of a calculator: what its script starts with, fetched before it. */
    calculatorData?: CalculatorData;
  }
  /** The element that brings the style of 长辈版, as HTML; set before the first paint. */
  const elderLink: string;
  namespace App {
    /** What the middleware hands to every page, and a page to the shortcodes of its body. */
    interface Locals {
      /** The day that the site speaks for, `YYYY-MM-DD`. */
      siteDate: string;
      /** Numbering of the documents that the page rests on. */
      evidence?: Evidence;
      /** Headings of the page's body. */
      headings?: readonly MarkdownHeading[];
      /** How many tables of the body stand on the page so far. */
      tables?: number;
      /** The diagram of the page's front matter. */
      diagram?: StepsDiagram | undefined;
      /** The comparison that the page is about. */
      comparison?: ShownComparison;
      /** The calculator that the page is about, with its worked example. */
      tool?: { slug: string; example: Readonly<Record<string, string>>; data: CalculatorData };
    }
  }
}
