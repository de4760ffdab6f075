import { Rule, Rules, has } from '../rule';

interface PathMatch {
  readonly type: string;
  readonly value: string;
}

const PATH = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$/;
const GRPC_SERVICE = /^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/iu;
const GRPC_METHOD = /^[A-Za-z_][A-Za-z_0-9]*$/;

/** What a path that is compared as plain text must not contain, or not end with. */
const NOT_WITHIN = ['//', '/./', '/../', '%2f', '%2F', '#'];
const NOT_AT_END = ['/..', '/.'];

const plainPath = (condition: string) => `(self.type in ['Exact','PathPrefix']) ? ${condition} : true`;
const plainPathRule = (holds: (path: string) => boolean, fix: string): Rule =>
  ({ holds: ({ type, value }: PathMatch) => !['Exact', 'PathPrefix'].includes(type) || holds(value), fix });

const isExact = ({ type }: { readonly type?: string }) => type === undefined || type === 'Exact';

/** Of matches of requests. */
export const MATCH_RULES: Rules = {
  [plainPath('self.value.startsWith(\'/\')')]: plainPathRule(path => path.startsWith('/'), 'begin the path with "/"'),
  ...Object.fromEntries(NOT_WITHIN.map((text): [string, Rule] =>
    [plainPath(`!self.value.contains('${text}')`), plainPathRule(path => !path.includes(text), `use a path without "${text}"`)])),
  ...Object.fromEntries(NOT_AT_END.map((text): [string, Rule] =>
    [plainPath(`!self.value.endsWith('${text}')`), plainPathRule(path => !path.endsWith(text), `use a path that does not end with "${text}"`)])),
  [plainPath('self.value.matches(r"""^(?:[-A-Za-z0-9/._~!$&\'()*+,;=:@]|[%][0-9a-fA-F]{2})+$""")')]:
    plainPathRule(path => PATH.test(path), 'escape what may not stand in a path, such as a space as "%20"'),
  'self.type in [\'Exact\',\'PathPrefix\'] || self.type == \'RegularExpression\'': {
    holds: ({ type }: PathMatch) => ['Exact', 'PathPrefix', 'RegularExpression'].includes(type),
    fix: 'use type Exact, PathPrefix or RegularExpression',
  },
  'has(self.type) ? has(self.service) || has(self.method) : true': {
    holds: self => has(self, 'type') === 0 || has(self, 'service', 'method') > 0,
    fix: 'say the service, the method, or both',
  },
  '(!has(self.type) || self.type == \'Exact\') && has(self.service) ? self.service.matches(r"""^(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*$"""): true': {
    holds: self => !isExact(self) || has(self, 'service') === 0 || GRPC_SERVICE.test(self.service),
    fix: 'use a service such as "shop.Cart"',
  },
  '(!has(self.type) || self.type == \'Exact\') && has(self.method) ? self.method.matches(r"""^[A-Za-z_][A-Za-z_0-9]*$"""): true': {
    holds: self => !isExact(self) || has(self, 'method') === 0 || GRPC_METHOD.test(self.method),
    fix: 'use a method such as "AddItem"',
  },
};
