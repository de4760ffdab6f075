/* Writes docs/codes.md: what each code means, why it matters, how to mend it. */
import * as fs from 'fs';
import * as path from 'path';
import { CODES, codesPage } from './codes-page';

fs.writeFileSync(path.join(__dirname, '..', 'docs', 'codes.md'), codesPage(CODES));
