import { startWebkit } from './webkit.ts';
import { testEngine } from './short-list.ts';

testEngine('WebKitGTK', startWebkit);
