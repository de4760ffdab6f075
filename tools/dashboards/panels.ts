import {
  BigValueColorMode, BigValueGraphMode, LegendDisplayMode, LegendPlacement, SortOrder, StackingMode, TooltipDisplayMode,
  StackingConfigBuilder, VizLegendOptionsBuilder, VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import { FieldColorBuilder, FieldColorModeId, Threshold, ThresholdsConfigBuilder, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TableBuilder } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as LinesBuilder } from '@grafana/grafana-foundation-sdk/timeseries';

/** Every query asks the data source that the reader chooses at the top of the dashboard. */
export const DATA_SOURCE = { type: 'prometheus', uid: '${datasource}' };

/** Units by Grafana's names. */
export enum Unit {
  COUNT = 'short',
  RATE = 'cps',
  REQUESTS = 'reqps',
  RATIO = 'percentunit',
  MILLISECONDS = 'ms',
  SECONDS = 's',
  BYTES = 'bytes',
  BYTE_RATE = 'Bps',
  CORES = 'none',
}

/** A query of a panel and what its lines are called. */
export interface Query {
  readonly expr: string;
  /** Name of each line; it may hold labels, as in `{{version}}`. */
  readonly legend: string;
}

/** What a panel says, besides its queries. */
export interface PanelOptions {
  readonly title: string;
  /** What the reader learns, shown beside the title. */
  readonly description: string;
  readonly unit: Unit;
  /** Width in 24ths of the dashboard. */
  readonly width?: number;
}

const FIGURE_HEIGHT = 4;
const LINES_HEIGHT = 8;
const HEAD_HEIGHT = 3;

/** Where the axis of a ratio begins, as long as nothing is below. */
const SOFT_MIN = 0.95;

/** Where a number turns from one colour to the next; the first one has no lower end. */
export type Steps = readonly [color: string, from?: number][];

/** Much is good. */
export const SUCCESS: Steps = [['red'], ['orange', 0.95], ['green', 0.99]];

/** Nothing is good. */
export const FAILURES: Steps = [['green'], ['orange', 0.001], ['red', 1]];

/** Neither is good. */
const NEUTRAL: Steps = [['blue']];

/** One number, with the way that it came behind it. */
export function figure(options: PanelOptions, expr: string, steps: Steps = NEUTRAL): StatBuilder {
  const { title, description, unit, width = 4 } = options;
  return new StatBuilder()
    .title(title).description(description).unit(unit).span(width).height(FIGURE_HEIGHT)
    .datasource(DATA_SOURCE)
    .colorMode(BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.Area)
    .thresholds(thresholds(steps))
    .noValue('no data')
    .withTarget(query({ expr, legend: title }, 0).range());
}

/** Lines over time, from 0 on; ratios up to 1, and from 0 on only if they fall so far: there, hundredths matter. */
export function lines(options: PanelOptions, ...queries: Query[]): LinesBuilder {
  const { title, description, unit, width = 12 } = options;
  const panel = queries.reduce((builder, asked, index) => builder.withTarget(query(asked, index).range()), new LinesBuilder()
    .title(title).description(description).unit(unit).span(width).height(LINES_HEIGHT)
    .datasource(DATA_SOURCE)
    .lineWidth(1)
    .fillOpacity(10)
    .legend(new VizLegendOptionsBuilder().displayMode(LegendDisplayMode.List).placement(LegendPlacement.Bottom).showLegend(true).calcs([]))
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending)));
  return unit === Unit.RATIO ? panel.max(1).axisSoftMin(SOFT_MIN) : panel.min(0);
}

/** Shares of a whole over time. */
export function shares(options: PanelOptions, ...queries: Query[]): LinesBuilder {
  return lines(options, ...queries).fillOpacity(60).stacking(new StackingConfigBuilder().mode(StackingMode.Percent).group('A'));
}

/** A column of a table: a query with one result for each row. */
export interface Column {
  readonly name: string;
  readonly expr: string;
  readonly unit: Unit;
  readonly steps?: Steps;
}

/** What the rows of a table are: the labels that its queries leave, by the names of their columns. */
export interface Rows {
  readonly labels: { readonly [label: string]: string };
  /** How many of them are seen at once. */
  readonly visible: number;
  /** What a click on a row opens. */
  readonly link?: { readonly title: string; readonly url: string };
}

/** A table of the present, one query a column. */
export function table(options: Omit<PanelOptions, 'unit'>, rows: Rows, columns: Column[]): TableBuilder {
  const { title, description, width = 24 } = options;
  const refIds = columns.map((_, index) => refId(index));
  const panel = new TableBuilder()
    .title(title).description(description).span(width).height(HEAD_HEIGHT + rows.visible)
    .datasource(DATA_SOURCE)
    .withTransformation({ id: 'merge', options: {} })
    .withTransformation({
      id: 'organize',
      options: {
        excludeByName: { Time: true },
        indexByName: Object.fromEntries([...Object.keys(rows.labels), ...refIds.map(id => `Value #${id}`)].map((name, index) => [name, index])),
        renameByName: { ...rows.labels, ...Object.fromEntries(columns.map(({ name }, index) => [`Value #${refIds[index]}`, name])) },
      },
    });
  columns.forEach(({ name, expr, unit, steps }, index) => {
    panel.withTarget(query({ expr, legend: '' }, index).instant().format(PromQueryFormat.Table));
    panel.overrideByName(name, [
      { id: 'unit', value: unit },
      { id: 'decimals', value: 2 },
      ...steps === undefined ? [] : [
        { id: 'custom.cellOptions', value: { type: 'color-text' } },
        { id: 'thresholds', value: thresholds(steps).build() },
      ],
    ]);
  });
  const { link } = rows;
  const first = Object.values(rows.labels)[0];
  return link === undefined ? panel : panel.overrideByName(first, [{ id: 'links', value: [link] }]);
}

/** The colour of lines that mean something by themselves, such as failures. */
export function colored(panel: LinesBuilder, colors: { readonly [line: string]: string }): LinesBuilder {
  return Object.entries(colors).reduce((colorful, [line, color]) => colorful.overrideByName(line, [
    { id: 'color', value: new FieldColorBuilder().mode(FieldColorModeId.Fixed).fixedColor(color).build() },
  ]), panel);
}

function query({ expr, legend }: Query, index: number): DataqueryBuilder {
  return new DataqueryBuilder().refId(refId(index)).expr(expr).legendFormat(legend).datasource(DATA_SOURCE);
}

function refId(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function thresholds(steps: Steps): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute)
    .steps(steps.map(([color, from]): Threshold => ({ color, value: from ?? null })));
}
