/* Draws the dashboards as SVG files into a folder: tsx tools/dashboards/draw.ts DIR */
import * as fs from 'fs';
import * as path from 'path';
import { modelOf } from './board';
import { BOARDS } from './boards';
import { pictureOf } from './picture';

const dir = process.argv[2];
fs.mkdirSync(dir, { recursive: true });
BOARDS.forEach(board => fs.writeFileSync(path.join(dir, `${board.name}.svg`), pictureOf(modelOf(board))));
