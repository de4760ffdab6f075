import * as fs from 'fs';
import * as path from 'path';
import { modelOf } from '../../../tools/dashboards/board';
import { BOARDS } from '../../../tools/dashboards/boards';
import { DASHBOARDS_DIR, dashboardFiles } from '../../../tools/dashboards/files';
import { cutTitles } from '../../../tools/dashboards/picture';

interface Place { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

const models = BOARDS.map(board => [board.name, modelOf(board)] as const);

test('the generated dashboards are those of their source', () => {
  const files = dashboardFiles();
  expect(fs.readdirSync(DASHBOARDS_DIR).sort()).toEqual([...files.keys()].sort());
  files.forEach((text, file) => expect(fs.readFileSync(path.join(DASHBOARDS_DIR, file), 'utf8')).toBe(text));
});

test('ids and titles are unique', () => {
  expect(new Set(models.map(([, { uid }]) => uid)).size).toBe(models.length);
  expect(new Set(models.map(([, { title }]) => title)).size).toBe(models.length);
});

describe.each(models)('the dashboard %s', (_, model) => {
  const panels = (model.panels ?? []) as any[];

  test('has panels that do not overlap, in rows without gaps', () => {
    const cells = new Set<string>();
    for (const { gridPos, title } of panels) {
      const { x, y, w, h }: Place = gridPos;
      expect([title, x + w <= 24]).toEqual([title, true]);
      for (let column = x; column < x + w; column++) {
        for (let line = y; line < y + h; line++) {
          expect(cells.has(`${column},${line}`) ? `${title} at ${column},${line}` : '').toBe('');
          cells.add(`${column},${line}`);
        }
      }
    }
    const lines = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h));
    expect(cells.size).toBe(24 * lines);
  });

  test('has panels that say what they show', () => {
    for (const { type, title, description, fieldConfig, targets } of panels.filter(panel => panel.type !== 'row')) {
      expect([title, description]).toEqual([expect.stringMatching(/./), expect.stringMatching(/\.$/)]);
      expect(targets.length).toBeGreaterThan(0);
      if (type !== 'table') expect([title, fieldConfig.defaults.unit]).toEqual([title, expect.any(String)]);
    }
  });

  test('has titles that fit', () => {
    expect(cutTitles(model)).toEqual([]);
  });

  test('has panels with ids of their own', () => {
    expect(panels.map(({ id }) => id)).toEqual(panels.map((__, index) => index + 1));
  });
});
