import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/telemetry/');

/** What istiod's webhook refuses in a Telemetry, and what it warns of. */
export const TELEMETRY = {
  badExpression: refused('MESH1801', 'Access log filter that is no expression', 'The webhook refuses it: it must be in the Common Expression Language.',
    'Write an expression such as "response.code >= 400", or take the filter away.', '#AccessLogging-Filter'),
  noTagName: refused('MESH1802', 'Tag without name', 'The webhook refuses it.', 'Name the tag.', '#Tracing-custom_tags'),
  noTagValue: refused('MESH1803', 'Tag override without value', 'The webhook refuses it: an override sets a value unless its operation is REMOVE.',
    'Set value, or operation REMOVE.', '#MetricsOverrides-TagOverride'),
  severalTracings: warned('MESH1804', 'More than one tracing', 'Only one is used.', 'Keep one.', '#Telemetry-tracing'),
  severalProviders: warned('MESH1805', 'More than one tracing provider', 'Only one is used.', 'Keep one.', '#Tracing-providers'),
  noOverrideName: warned('MESH1806', 'Tag override without name', 'It overrides nothing.', 'Name the tag.', '#MetricsOverrides-tag_overrides'),
};
