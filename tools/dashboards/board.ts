import { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  CustomVariableBuilder, Dashboard, DashboardBuilder, DashboardCursorSync, DashboardLinkBuilder, DashboardLinkType, DatasourceVariableBuilder,
  Panel, QueryVariableBuilder, RowBuilder, VariableModel, VariableRefresh, VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DATA_SOURCE } from './panels';

const TAG = 'istio';

/** A part of a dashboard under a title. */
export interface Section {
  readonly title: string;
  readonly panels: readonly Builder<Panel>[];
}

/** A dashboard before it is Grafana's model. */
export interface Board {
  /** Last part of its id, which links and bookmarks hold: it never changes. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly variables?: readonly Builder<VariableModel>[];
  readonly sections: readonly Section[];
}

/** Grafana's model of a dashboard. */
export function modelOf({ name, title, description, variables = [], sections }: Board): Dashboard {
  const builder = new DashboardBuilder(title)
    .uid(`istio-${name}`)
    .description(description)
    .tags([TAG])
    .readonly()
    .time({ from: 'now-1h', to: 'now' })
    .refresh('30s')
    .tooltip(DashboardCursorSync.Crosshair)
    .link(new DashboardLinkBuilder('Istio').type(DashboardLinkType.Dashboards).tags([TAG]).asDropdown(true).keepTime(true))
    .withVariable(new DatasourceVariableBuilder('datasource').label('Data source').type('prometheus'));
  variables.forEach(variable => builder.withVariable(variable));
  for (const section of sections) {
    builder.withRow(new RowBuilder(section.title));
    section.panels.forEach(panel => builder.withPanel(panel));
  }
  const model = builder.build();
  // Grafana numbers panels without an id anew at each start, which would break links to them.
  model.panels?.forEach((panel, index) => {
    panel.id = index + 1;
  });
  return model;
}

/** A choice among the values of a label that some series have. */
export function choice(name: string, label: string, series: string, of: string): QueryVariableBuilder {
  return new QueryVariableBuilder(name)
    .label(label)
    .datasource(DATA_SOURCE)
    .query({ query: `label_values(${series}, ${of})`, refId: name })
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc);
}

/** Which side of the calls is asked. Services outside of the mesh have no proxy of their own: only the callers' know of them. */
export function reporterChoice(): CustomVariableBuilder {
  const server = { text: 'Server', value: 'destination|waypoint', selected: true };
  const client = { text: 'Client', value: 'source', selected: false };
  return new CustomVariableBuilder('reporter')
    .label('Seen by')
    .values('Server : destination|waypoint, Client : source')
    .options([server, client])
    .current(server);
}
