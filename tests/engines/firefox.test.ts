import { startFirefox } from './firefox.ts';
import { testEngine } from './short-list.ts';

testEngine('Firefox', startFirefox);
