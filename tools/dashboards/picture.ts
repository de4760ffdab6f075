import { Dashboard, Panel, RowPanel, VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import { chosen, lineNames, numberOf, valueOf } from './sample-values';

/** A cell of Grafana's grid in pixels, at a window 1440 wide. */
const CELL = { width: 60, height: 38 };
const GAP = 8;
const TOP = 64;
const FONT = 'DejaVu Sans, sans-serif';
/** Average width of a letter, by the size of the font. */
const LETTER = 0.6;
/** Colours of numbers, by Grafana's names. */
const STATES: Record<string, string> = { green: '#73bf69', orange: '#ff9830', red: '#f2495c', blue: '#5794f2' };
const LEGEND_LINE = 16;
/** Points of a line. */
const STEPS = 40;
const COLORS = ['#73bf69', '#f2cc0c', '#5794f2', '#ff780a', '#e02f44', '#b877d9', '#8ab8ff', '#96d98d'];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A drawing of a dashboard, to see that it can be read: its panels at their places, with titles, units and legends. */
export function pictureOf(model: Dashboard): string {
  const panels = model.panels ?? [];
  const height = TOP + Math.max(...panels.map(({ gridPos }) => (gridPos?.y ?? 0) + (gridPos?.h ?? 1))) * CELL.height + GAP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${24 * CELL.width}" height="${height}" font-family="${FONT}">`,
    '<rect width="100%" height="100%" fill="#111217"/>',
    text(model.title ?? '', 16, 26, 18, '#ffffff'),
    ...(model.templating?.list ?? []).map((variable, index) => chooser(variable, index)),
    ...panels.map(panel => panel.type === 'row' ? row(panel as RowPanel) : box(panel as Panel)),
    '</svg>',
  ].join('\n');
}

/** Texts that do not fit where Grafana shows them: panels whose title is cut off. */
export function cutTitles(model: Dashboard): string[] {
  return (model.panels ?? []).filter(({ type }) => type !== 'row').flatMap(panel => {
    const { title = '' } = panel as Panel;
    return title.length * 14 * LETTER > place(panel).w - 40 ? [title] : [];
  });
}

function chooser({ label, name }: VariableModel, index: number): string {
  const value = name === 'datasource' ? 'Prometheus' : name === 'reporter' ? 'Server' : valueOf(name);
  const x = 16 + index * 190;
  return `<rect x="${x}" y="36" width="180" height="22" rx="2" fill="#22252b"/>`
    + text(`${label ?? name}`, x + 8, 51, 12, '#6e9fff') + text(value, x + 90, 51, 12, '#ccccdc');
}

function row(panel: RowPanel): string {
  const { x, y } = place(panel);
  return text(`⌄ ${chosen(panel.title ?? '')}`, x + 4, y + 24, 15, '#ccccdc');
}

function box(panel: Panel): string {
  const { x, y, w, h } = place(panel);
  const frame = `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="3" fill="#181b1f" stroke="#2e3137"/>`;
  const content = { timeseries: curves, stat: number, table: rows }[panel.type as string] ?? curves;
  return `<g>${frame}${text(panel.title ?? '', x + 10, y + 22, 14, '#ffffff')}${content(panel, { x, y, w, h })}</g>`;
}

function number(panel: Panel, { x, y, w, h }: Box): string {
  const { unit, thresholds } = panel.fieldConfig!.defaults;
  const best = thresholds!.steps[0].color === 'red' ? 'green' : thresholds!.steps[0].color;
  return text(numberOf(unit), x + w / 2, y + h / 2 + 22, 28, STATES[best] ?? COLORS[2], 'middle');
}

/** Lines at heights of their own, stacked ones as areas on one another. */
function curves(panel: Panel, { x, y, w, h }: Box): string {
  const targets = panel.targets as { readonly legendFormat?: string }[];
  const names = targets.flatMap(({ legendFormat = '' }) => lineNames(legendFormat));
  const isStacked = panel.fieldConfig?.defaults.custom?.stacking?.mode === 'percent';
  const legend = legendOf(names, x, y + h, w);
  const plot = { left: x + 72, right: x + w - 12, top: y + 38, bottom: y + h - 24 - legend.height };
  const heightAt = (share: number) => plot.bottom - share * (plot.bottom - plot.top);
  const drawn = names.map((_, index) => {
    const isTop = isStacked && index === names.length - 1;
    const points = Array.from({ length: STEPS }, (__, step) => {
      const wave = isTop ? 0 : Math.sin(step / 4 + index * 1.7) * 0.06;
      const share = (index + 1) / (isStacked ? names.length : names.length + 1) + wave;
      return `${plot.left + step * (plot.right - plot.left) / (STEPS - 1)},${heightAt(share)}`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLORS[index % COLORS.length]}"/>`;
  });
  const axis = text(isStacked ? '100%' : numberOf(panel.fieldConfig?.defaults.unit), plot.left - 6, heightAt(isStacked ? 1 : 0.7) + 4, 11, '#8e8e99', 'end');
  return [axis, `<path d="M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}" stroke="#3a3d44" fill="none"/>`, ...drawn, legend.drawing].join('');
}

/** The names of the lines below a panel, in as many lines as they take. */
function legendOf(names: readonly string[], left: number, bottom: number, width: number): { readonly drawing: string; readonly height: number } {
  let [cursor, line] = [12, 0];
  const places = names.map(name => {
    const needed = 30 + name.length * 11 * LETTER;
    if (cursor > 12 && cursor + needed > width) [cursor, line] = [12, line + 1];
    const taken = { name, x: left + cursor, line };
    cursor += needed;
    return taken;
  });
  const drawing = places.map(({ name, x, line: at }, index) => {
    const y = bottom - 13 - (line - at) * LEGEND_LINE;
    return `<rect x="${x}" y="${y - 6}" width="12" height="3" fill="${COLORS[index % COLORS.length]}"/>${text(name, x + 17, y, 11, '#ccccdc')}`;
  });
  return { drawing: drawing.join(''), height: (line + 1) * LEGEND_LINE };
}

function rows(panel: Panel, { x, y, w, h }: Box): string {
  const organize = panel.transformations?.find(({ id }) => id === 'organize')?.options as {
    readonly indexByName: Record<string, number>; readonly renameByName: Record<string, string>;
  };
  const overrides = panel.fieldConfig?.overrides ?? [];
  const unitOf = (column: string) => overrides.find(({ matcher }) => matcher.options === column)?.properties.find(({ id }) => id === 'unit')?.value as string;
  const names = Object.keys(organize.indexByName);
  const width = w / names.length;
  const lines = Array.from({ length: Math.floor((h - 70) / 36) }, (_, line) => line);
  return names.map((name, index) => {
    const column = organize.renameByName[name];
    const at = x + 12 + index * width;
    const cell = (line: number) => name.startsWith('Value') ? numberOf(unitOf(column)) : valueOf(name, line);
    return text(column, at, y + 54, 13, '#6e9fff') + lines.map(line => text(cell(line), at, y + 84 + line * 36, 12, '#ccccdc')).join('');
  }).join('');
}

function place({ gridPos }: Panel | RowPanel): Box {
  const { x = 0, y = 0, w = 24, h = 1 } = gridPos ?? {};
  return { x: x * CELL.width + GAP / 2, y: TOP + y * CELL.height, w: w * CELL.width - GAP, h: h * CELL.height - GAP };
}

function text(content: string, x: number, y: number, size: number, color: string, anchor = 'start'): string {
  const escaped = content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${color}" text-anchor="${anchor}">${escaped}</text>`;
}
