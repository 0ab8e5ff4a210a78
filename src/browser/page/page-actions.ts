/**
 * Everything that a page does beyond being read. Loads with the reader's first touch or key, or at once in
 * 长辈版 and where a fact is overdue. Each job has a file of its own.
 */
import { localDay } from '../local-day.ts';
import { loadSearchOnFocus } from '../search/load-search.ts';
import { announceTargets } from './announce-target.ts';
import { closeBarOnEscape } from './copied-bar.ts';
import { fetchAfterFirstSign } from './fetch-after-first-sign.ts';
import { markOverdue } from './mark-overdue.ts';
import { runControls } from './run-controls.ts';
import { keepTabStops } from './tab-stops.ts';
import { offerWayBack } from './way-back.ts';

// First, so that no failure of another job takes the switches away.
runControls();
closeBarOnEscape();
markOverdue(localDay());
offerWayBack();
keepTabStops();
fetchAfterFirstSign();
announceTargets();
loadSearchOnFocus();
