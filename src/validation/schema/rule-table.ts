import { Rule, Rules, has } from './rule';
import { nanosecondsOf } from '../vocabulary/duration';
import { schemeOf } from '../vocabulary/url';
import { isWasmUrl } from '../vocabulary/wasm-url';

const keys = (self: object) => Object.keys(self);
const isPort = (value: number) => value > 0 && value <= 65535;
const PORT_FIX = 'use a port from 1 to 65535';
const PORT_NAME = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

const atMostOne = (...names: string[]): Rule =>
  ({ holds: self => has(self, ...names) <= 1, fix: `use only one of ${names.join(', ')}` });

const wasmUrl: Rule = {
  holds: isWasmUrl,
  fix: 'use a file://, http://, https:// or oci:// URL, or an OCI image without scheme',
};

/** The rules of the CRDs of Istio, by their expression. */
export const RULES: Rules = {
  // Everywhere
  'duration(self) >= duration(\'1ms\')': {
    holds: self => (nanosecondsOf(self) ?? -1) >= 1e6,
    fix: 'use a duration of at least 1ms, such as "5s" or "250ms"',
  },
  '0 < self && self <= 65535': { holds: isPort, fix: PORT_FIX },
  '(has(self.selector) ? 1 : 0) + (has(self.targetRef) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1':
    atMostOne('selector', 'targetRef', 'targetRefs'),
  '(has(self.selector) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1': atMostOne('selector', 'targetRefs'),
  '(has(self.workloadSelector) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1': atMostOne('workloadSelector', 'targetRefs'),
  'self.size() == 0': { holds: self => self === '', fix: 'leave it out: a policy targets its own namespace only' },
  '!self.contains("*")': { holds: self => !self.includes('*'), fix: 'use a label value without wildcard' },
  'self.all(key, !key.contains("*"))': { holds: self => keys(self).every(key => !key.includes('*')), fix: 'use label names without wildcard' },
  'self.all(key, key.size() != 0)': { holds: self => !keys(self).includes(''), fix: 'use label names that are not empty' },

  // Gateway and Sidecar
  '(has(self.tlsCertificates) ? 1 : 0) + (has(self.credentialNames) ? 1 : 0) <= 1': atMostOne('tlsCertificates', 'credentialNames'),
  '(has(self.credentialName) ? 1 : 0) + (has(self.credentialNames) ? 1 : 0) <= 1': atMostOne('credentialName', 'credentialNames'),
  '(has(self.credentialNames) ? 1 : 0) + (has(self.tlsCertificates) ? 1 : 0) <= 1': atMostOne('credentialNames', 'tlsCertificates'),

  // ServiceEntry, WorkloadEntry, WorkloadGroup
  'self != "*"': { holds: self => self !== '*', fix: 'use a host name; a lone wildcard would catch everything' },
  'self.all(l1, self.exists_one(l2, l1.number == l2.number))': {
    holds: self => new Set(self.map((port: { number: number }) => port.number)).size === self.length,
    fix: 'use every port number once',
  },
  '(has(self.workloadSelector) ? 1 : 0) + (has(self.endpoints) ? 1 : 0) <= 1': atMostOne('workloadSelector', 'endpoints'),
  '!((has(self.addresses) ? self.addresses : []).exists(k, k.contains("/")) && !((has(self.resolution) ? self.resolution : "NONE") in ["STATIC", "NONE"]))': {
    holds: self => !(self.addresses ?? []).some((address: string) => address.includes('/')) || ['STATIC', 'NONE'].includes(self.resolution ?? 'NONE'),
    fix: 'CIDR addresses go with resolution STATIC or NONE only',
  },
  '((has(self.resolution) ? self.resolution : "NONE") == "NONE") ? !has(self.endpoints) : true': {
    holds: self => (self.resolution ?? 'NONE') !== 'NONE' || !has(self, 'endpoints'),
    fix: 'endpoints need a resolution other than NONE',
  },
  '((has(self.resolution) ? self.resolution : "") == "DNS_ROUND_ROBIN") ? ((has(self.endpoints) ? self.endpoints : []).size() <= 1) : true': {
    holds: self => self.resolution !== 'DNS_ROUND_ROBIN' || (self.endpoints ?? []).length <= 1,
    fix: 'resolution DNS_ROUND_ROBIN takes one endpoint at most',
  },
  'has(self.address) || has(self.network)': { holds: self => has(self, 'address', 'network') > 0, fix: 'give an address or a network' },
  '(has(self.address) ? self.address : "").startsWith("unix://") ? !has(self.ports) : true': {
    holds: self => !(self.address ?? '').startsWith('unix://') || !has(self, 'ports'),
    fix: 'a unix domain socket has no ports',
  },
  'self.startsWith("unix://") ? (self.substring(7, 8) == "/" || self.substring(7, 8) == "@") : true': {
    holds: self => !self.startsWith('unix://') || ['/', '@'].includes(self.charAt(7)),
    fix: 'a unix domain socket needs an absolute or abstract path',
  },
  'self.startsWith("unix://") ? !self.endsWith("/") : true': {
    holds: self => !self.startsWith('unix://') || !self.endsWith('/'),
    fix: 'a unix domain socket is a file, not a folder',
  },
  'self.all(key, size(key) < 63 && key.matches("^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$"))': {
    holds: self => keys(self).every(key => key.length < 63 && PORT_NAME.test(key)),
    fix: 'use port names of at most 62 letters, digits and inner dashes',
  },
  'self in ["", "HTTP", "HTTPS"]': { holds: self => ['', 'HTTP', 'HTTPS'].includes(self), fix: 'use HTTP or HTTPS' },

  // Security
  '(has(self.serviceAccounts) || has(self.notServiceAccounts)) ? (!has(self.principals) &&\n!has(self.notPrincipals) && !has(self.namespaces) && !has(self.notNamespaces)) : true': {
    holds: self => has(self, 'serviceAccounts', 'notServiceAccounts') === 0
      || has(self, 'principals', 'notPrincipals', 'namespaces', 'notNamespaces') === 0,
    fix: 'service accounts go without principals and namespaces',
  },
  'has(self.portLevelMtls) ? (((has(self.selector) && has(self.selector.matchLabels)) ? self.selector.matchLabels : {}).size() > 0) : true': {
    holds: self => !has(self, 'portLevelMtls') || keys(self.selector?.matchLabels ?? {}).length > 0,
    fix: 'portLevelMtls needs a selector with labels',
  },
  'self.all(key, 0 < int(key) && int(key) <= 65535)': {
    holds: self => keys(self).every(key => /^[-+]?\d+$/.test(key) && isPort(Number(key))),
    fix: PORT_FIX,
  },
  '(has(self.jwksUri) ? 1 : 0) + (has(self.jwks_uri) ? 1 : 0) + (has(self.jwks) ? 1 : 0) <= 1': atMostOne('jwksUri', 'jwks_uri', 'jwks'),
  'url(self).getScheme() in ["http", "https"]': {
    holds: self => ['http', 'https'].includes(schemeOf(self) ?? 'none'),
    fix: 'use an http:// or https:// URL',
  },

  // Telemetry
  '((has(self.operation) ? self.operation : "") == "UPSERT") ? (self.value != "") : true': {
    holds: self => self.operation !== 'UPSERT' || (has(self, 'value') === 1 && self.value !== ''),
    fix: 'operation UPSERT needs a value',
  },
  '((has(self.operation) ? self.operation : "") == "REMOVE") ? !has(self.value) : true': {
    holds: self => self.operation !== 'REMOVE' || !has(self, 'value'),
    fix: 'operation REMOVE takes no value',
  },

  // Extensions
  'has(self.context) ? ((self.context == "WAYPOINT") ? has(self.waypoint) : !has(self.waypoint)) : !has(self.waypoint)': {
    holds: self => (self.context === 'WAYPOINT') === (has(self, 'waypoint') === 1),
    fix: 'context WAYPOINT and a waypoint match go together',
  },
  'has(self.wasm) != has(self.lua)': { holds: self => has(self, 'wasm', 'lua') === 1, fix: 'use exactly one of wasm, lua' },
  '(has(self.valueFrom) ? self.valueFrom : "") != "HOST" || !has(self.value)': {
    holds: self => self.valueFrom !== 'HOST' || !has(self, 'value'),
    fix: 'a variable taken from the host has no value of its own',
  },
  'isURL(self) ? (url(self).getScheme() in ["", "http", "https", "file", "oci"]) : (isURL("http://" + self) &&\nurl("http://" + self).getScheme() in ["", "http", "https", "file", "oci"])': wasmUrl,
  'isURL(self) ? (url(self).getScheme() in ["", "http", "https", "oci", "file"]) : (isURL("http://" + self) &&\nurl("http://" + self).getScheme() in ["", "http", "https", "oci", "file"])': wasmUrl,
};
