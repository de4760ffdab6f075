import type * as istio from '../../../imports/istio';
import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { OBJECTS } from '../../catalogue/objects';
import { Finding, findingOf, foundIn } from '../../finding';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { at, textAt } from '../../model/read';
import { PlacedRoute } from '../../model/virtual-services';

/** The group of policies before AuthorizationPolicy. */
const REMOVED_GROUP = 'rbac.istio.io';

/** What Istio replaced by something else: a field, a provider, or a whole kind. */
export const outdatedField: Analyzer = {
  entry: OBJECTS.outdatedField,

  analyze(mesh) {
    return [
      ...foundIn(mesh.virtualServices.routesWith('fault'), delayByWholePercents),
      ...lightstep(mesh),
      ...mesh.all(KIND.CustomResourceDefinition).filter(object => textAt(object, 'spec', 'group') === REMOVED_GROUP).map(object =>
        findingOf(OBJECTS.outdatedField, object, 'spec.group', { message: `Istio no longer has kinds of ${REMOVED_GROUP}`, fix: 'use AuthorizationPolicy' })),
    ];
  },
};

function delayByWholePercents({ object, route: { fault }, index }: PlacedRoute): Finding[] {
  return (fault?.delay?.percent ?? 0) === 0 ? [] : [
    findingOf(OBJECTS.outdatedField, object, `${item('spec.http', index)}.fault.delay.percent`, {
      message: `got ${fault!.delay!.percent}`,
      fix: `use percentage: {value: ${fault!.delay!.percent}}`,
    }),
  ];
}

/** Traces to a provider that proxies no longer speak to. */
function lightstep(mesh: MeshModel): Finding[] {
  const providers = mesh.config.list('extensionProviders').filter(provider => at(provider, 'lightstep') !== undefined);
  const names = new Set(providers.map(provider => textAt(provider, 'name')));
  return names.size === 0 ? [] : mesh.all(KIND.Telemetry).flatMap(object => tracesTo(names, object));
}

function tracesTo(names: ReadonlySet<string | undefined>, object: Manifest): Finding[] {
  const { tracing = [] } = object.spec as istio.TelemetrySpec;
  return tracing.flatMap(({ providers = [] }, index) => providers.flatMap(({ name }, number) => !names.has(name) ? [] : [
    findingOf(OBJECTS.outdatedField, object, `${item(`${item('spec.tracing', index)}.providers`, number)}.name`, {
      message: `provider ${JSON.stringify(name)} is one of Lightstep`,
      fix: 'use a provider of OpenTelemetry',
    }),
  ]));
}
