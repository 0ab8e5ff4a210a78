import Fact from '../evidence/Fact.astro';
import FactTable from '../evidence/FactTable.astro';
import Answer from './Answer.astro';
import Channels from './Channels.astro';
import Diagram from './Diagram.astro';
import Example from './Example.astro';
import FirstBatch from './FirstBatch.astro';
import Heading2 from '../heading/Heading2.astro';
import Heading3 from '../heading/Heading3.astro';
import LapseStrips from './LapseStrips.astro';
import LateStartTable from './LateStartTable.astro';
import LawOverview from './LawOverview.astro';
import MinimumYears from './MinimumYears.astro';
import Note from './Note.astro';
import PensionTable from './PensionTable.astro';
import RetirementLines from './RetirementLines.astro';
import RetirementTable from './RetirementTable.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import SurvivorMonths from './SurvivorMonths.astro';
import SurvivorTable from './SurvivorTable.astro';
import Table from './Table.astro';
import Warning from './Warning.astro';

/** What authors may use in a body without importing it, and how headings and tables are drawn. */
export const shortcodes = {
  Answer,
  Channels,
  Diagram,
  Example,
  Fact,
  FactTable,
  FirstBatch,
  LapseStrips,
  LateStartTable,
  LawOverview,
  MinimumYears,
  Note,
  PensionTable,
  RetirementLines,
  RetirementTable,
  Step,
  Steps,
  SurvivorMonths,
  SurvivorTable,
  Warning,
  h2: Heading2,
  h3: Heading3,
  table: Table,
};
