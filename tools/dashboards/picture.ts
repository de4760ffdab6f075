import { Dashboard, Panel, RowPanel, VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';

/** A cell of Grafana's grid in pixels, at a window 1440 wide. */
const CELL = { width: 60, height: 38 };
const GAP = 8;
const TOP = 64;
const FONT = 'DejaVu Sans, sans-serif';
/** Average width of a letter, by the size of the font. */
const LETTER = 0.6;
const COLORS = ['#73bf69', '#f2cc0c', '#5794f2', '#ff780a', '#e02f44', '#b877d9', '#8ab8ff', '#96d98d'];

/** What labels may say, to see how long the name of a line becomes. */
const LABELS: { readonly [label: string]: string } = {
  source_workload: 'checkout-v2',
  destination_workload: 'payments-v1',
  destination_service_name: 'payments',
  response_code: '200',
  grpc_response_status: '',
  pod: 'istiod-75c4f9b6d-x7l2p',
};

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
  return `<rect x="${16 + index * 170}" y="36" width="160" height="22" rx="2" fill="#22252b"/>${text(`${label ?? name}: …`, 24 + index * 170, 51, 12, '#ccccdc')}`;
}

function row(panel: RowPanel): string {
  const { x, y } = place(panel);
  return text(`⌄ ${panel.title ?? ''}`, x + 4, y + 24, 15, '#ccccdc');
}

function box(panel: Panel): string {
  const { x, y, w, h } = place(panel);
  const frame = `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="3" fill="#181b1f" stroke="#2e3137"/>`;
  const content = { timeseries: curves, stat: number, table: rows }[panel.type as string] ?? curves;
  return `<g>${frame}${text(panel.title ?? '', x + 10, y + 22, 14, '#ffffff')}${content(panel, { x, y, w, h })}</g>`;
}

function number(panel: Panel, { x, y, w, h }: Box): string {
  return text(`${sample(panel)} ${panel.fieldConfig?.defaults.unit ?? ''}`, x + w / 2, y + h / 2 + 22, 24, COLORS[2], 'middle');
}

function curves(panel: Panel, { x, y, w, h }: Box): string {
  const targets = panel.targets as { readonly legendFormat?: string }[];
  const plot = { left: x + 56, right: x + w - 12, top: y + 38, bottom: y + h - 36 };
  const drawn = targets.map((_, index) => {
    const points = Array.from({ length: 24 }, (__, step) => {
      const wave = (Math.sin(step / 3 + index * 1.7) + 1.4) / 3;
      return `${plot.left + step * (plot.right - plot.left) / 23},${plot.bottom - wave * (plot.bottom - plot.top)}`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLORS[index % COLORS.length]}"/>`;
  });
  let cursor = x + 12;
  const legend = targets.map(({ legendFormat = '' }, index) => {
    const name = legendFormat.replace(/{{(\w+)}}/g, (_, label: string) => LABELS[label] ?? 'bookshop');
    const shown = `<rect x="${cursor}" y="${y + h - 19}" width="12" height="3" fill="${COLORS[index % COLORS.length]}"/>`
      + text(name, cursor + 17, y + h - 13, 11, '#ccccdc');
    cursor += 30 + name.length * 11 * LETTER;
    return shown;
  });
  const axis = text(panel.fieldConfig?.defaults.unit ?? '', x + 10, plot.top + 8, 11, '#8e8e99');
  return [axis, `<path d="M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}" stroke="#3a3d44" fill="none"/>`, ...drawn, ...legend].join('');
}

function rows(panel: Panel, { x, y, w }: Box): string {
  const organize = panel.transformations?.find(({ id }) => id === 'organize')?.options as {
    readonly indexByName: Record<string, number>; readonly renameByName: Record<string, string>;
  };
  const columns = Object.keys(organize.indexByName).map(name => organize.renameByName[name]);
  const width = w / columns.length;
  return columns.map((column, index) => text(column, x + 12 + index * width, y + 54, 13, '#6e9fff')
    + [0, 1, 2, 3].map(line => text(index === 0 ? `row ${line + 1}` : '0.00', x + 12 + index * width, y + 84 + line * 28, 12, '#ccccdc')).join('')).join('');
}

function sample(panel: Panel): string {
  return panel.fieldConfig?.defaults.unit === 'percentunit' ? '99.9' : '12.3';
}

function place({ gridPos }: Panel | RowPanel): Box {
  const { x = 0, y = 0, w = 24, h = 1 } = gridPos ?? {};
  return { x: x * CELL.width + GAP / 2, y: TOP + y * CELL.height, w: w * CELL.width - GAP, h: h * CELL.height - GAP };
}

function text(content: string, x: number, y: number, size: number, color: string, anchor = 'start'): string {
  const escaped = content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${color}" text-anchor="${anchor}">${escaped}</text>`;
}
