/* Writes the Grafana dashboards of the library anew; src/addons reads them. */
import * as fs from 'fs';
import * as path from 'path';
import { DASHBOARDS_DIR, dashboardFiles } from './files';

fs.mkdirSync(DASHBOARDS_DIR, { recursive: true });
dashboardFiles().forEach((text, file) => fs.writeFileSync(path.join(DASHBOARDS_DIR, file), text));
