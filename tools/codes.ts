/* Writes docs/codes.md, what each code means, and docs/rules.md, what is found in all manifests together. */
import * as fs from 'fs';
import * as path from 'path';
import { CODES, codesPage } from './codes-page';
import { rulesPage } from './rules/rules-page';

const DOCS = path.join(__dirname, '..', 'docs');
fs.writeFileSync(path.join(DOCS, 'codes.md'), codesPage(CODES));
fs.writeFileSync(path.join(DOCS, 'rules.md'), rulesPage());
