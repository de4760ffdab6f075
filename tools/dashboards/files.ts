import * as path from 'path';
import { modelOf } from './board';
import { BOARDS } from './boards';

/** Where the library reads its dashboards. */
export const DASHBOARDS_DIR = path.join(__dirname, '..', '..', 'src', 'addons', 'grafana', 'dashboards');

/** The generated dashboards by the names of their files. */
export function dashboardFiles(): Map<string, string> {
  return new Map(BOARDS.map(board => [`${board.name}.json`, `${JSON.stringify(modelOf(board), undefined, 1)}\n`]));
}
