import { Rule, Rules, has } from '../rule';

interface Filter {
  readonly type: string;
}

/** The types of filters, by the field that holds their settings. */
const TYPES: { readonly [field: string]: string } = {
  requestHeaderModifier: 'RequestHeaderModifier',
  responseHeaderModifier: 'ResponseHeaderModifier',
  requestMirror: 'RequestMirror',
  extensionRef: 'ExtensionRef',
  cors: 'CORS',
  requestRedirect: 'RequestRedirect',
  urlRewrite: 'URLRewrite',
  externalAuth: 'ExternalAuth',
};
const ONCE = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'CORS', 'RequestRedirect', 'URLRewrite'];

/** A field that goes with one type, and only with that one. */
function typedField(field: string, typeField: string, type: string, without: string, alone: string): [string, Rule][] {
  return [
    [without, { holds: self => self[typeField] !== type || has(self, field) === 1, fix: `${typeField} ${type} needs ${field}` }],
    [alone, { holds: self => self[typeField] === type || has(self, field) === 0, fix: `use ${field} with ${typeField} ${type} alone` }],
  ];
}

const filterField = ([field, type]: [string, string]) => typedField(field, 'type', type,
  `!(!has(self.${field}) && self.type == '${type}')`, `!(has(self.${field}) && self.type != '${type}')`);

const choiceField = (field: string, typeField: string, type: string) => typedField(field, typeField, type,
  `self.${typeField} == '${type}' ? has(self.${field}) : true`, `has(self.${field}) ? self.${typeField} == '${type}' : true`);

/** Of filters. */
export const FILTER_RULES: Rules = {
  ...Object.fromEntries(Object.entries(TYPES).flatMap(filterField)),
  ...Object.fromEntries(ONCE.map((type): [string, Rule] => [`self.filter(f, f.type == '${type}').size() <= 1`, {
    holds: (self: Filter[]) => self.filter(filter => filter.type === type).length <= 1,
    fix: `use at most one filter of type ${type}`,
  }])),
  '!(self.exists(f, f.type == \'RequestRedirect\') && self.exists(f, f.type == \'URLRewrite\'))': {
    holds: (self: Filter[]) => !['RequestRedirect', 'URLRewrite'].every(type => self.some(filter => filter.type === type)),
    fix: 'use only one of RequestRedirect, URLRewrite',
  },
  ...Object.fromEntries([
    ...choiceField('replaceFullPath', 'type', 'ReplaceFullPath'),
    ...choiceField('replacePrefixMatch', 'type', 'ReplacePrefixMatch'),
    ...choiceField('grpc', 'protocol', 'GRPC'),
    ...choiceField('http', 'protocol', 'HTTP'),
  ]),
  '!(has(self.percent) && has(self.fraction))': { holds: self => has(self, 'percent', 'fraction') < 2, fix: 'use only one of percent, fraction' },
  'self.numerator <= self.denominator': {
    holds: self => self.numerator <= self.denominator,
    fix: 'use a numerator of at most the denominator, which is 100 by default',
  },
  '!(\'*\' in self && self.size() > 1)': {
    holds: (self: string[]) => !self.includes('*') || self.length === 1,
    fix: 'use "*" alone',
  },
};
