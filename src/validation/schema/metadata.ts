import { managedFieldsIssues } from './managed-fields';
import { ownerIssues } from './owner-references';
import { issuesOf } from '../catalogue/entry';
import { METADATA_RULES } from '../catalogue/metadata';
import { SCHEMA } from '../catalogue/schema';
import { Issue } from '../issue';
import { eachItem } from '../items';
import { NONE, joined } from '../joined';
import { property } from '../path';
import { labelProblem } from '../vocabulary/label';
import { Problem, problem } from '../vocabulary/problem';
import { annotationKeyProblem, labelValueProblem, qualifiedNameProblem } from '../vocabulary/qualified-name';
import { namePrefixProblem, objectNameProblem } from '../vocabulary/subdomain';
import { optionalTimestampProblem } from '../vocabulary/timestamp';

type TextMap = { readonly [key: string]: string | null };
const MAX_ANNOTATION_BYTES = 256 * 1024;
/** Those of Kubernetes itself, which are older than the rule. */
const KNOWN_FINALIZERS = ['orphan', 'foregroundDeletion', 'kubernetes'];
const { badName, badLabel, badFinalizer, bareFinalizer } = METADATA_RULES;

/**
 * What the API server refuses in metadata whose types are sound: names, labels, owners, timestamps.
 *
 * @param scope the scope of the kind; of an object that belongs to the whole cluster, the API server forgets the namespace
 */
export function metadataIssues(metadata: any, scope: string): Issue[] {
  const { name, generateName, namespace, labels, annotations, finalizers, ownerReferences, creationTimestamp, deletionTimestamp, managedFields }
    = metadata ?? {};
  return joined(
    issuesOf(SCHEMA.missingField, 'metadata.name', missingNameProblem(name)),
    issuesOf(badName, 'metadata.name', given(name, objectNameProblem)),
    issuesOf(badName, 'metadata.generateName', given(generateName, namePrefixProblem)),
    issuesOf(badName, 'metadata.namespace', scope === 'Cluster' ? undefined : given(namespace, labelProblem)),
    labels ? labelIssues(labels) : NONE,
    annotations ? annotationIssues(annotations) : NONE,
    finalizers ? finalizerIssues(finalizers) : NONE,
    ownerReferences ? ownerIssues(ownerReferences) : NONE,
    issuesOf(SCHEMA.wrongFormat, 'metadata.creationTimestamp', optionalTimestampProblem(creationTimestamp)),
    issuesOf(SCHEMA.wrongFormat, 'metadata.deletionTimestamp', optionalTimestampProblem(deletionTimestamp)),
    managedFields ? managedFieldsIssues(managedFields) : NONE,
  );
}

function labelIssues(labels: TextMap): Issue[] {
  return Object.entries(labels).flatMap(([key, value]) =>
    issuesOf(badLabel, property('metadata.labels', key), qualifiedNameProblem(key) ?? labelValueProblem(value ?? '')));
}

function annotationIssues(annotations: TextMap): Issue[] {
  return joined(
    Object.keys(annotations).flatMap(key => issuesOf(badLabel, property('metadata.annotations', key), annotationKeyProblem(key))),
    issuesOf(SCHEMA.wrongSize, 'metadata.annotations', annotationSizeProblem(annotations)),
  );
}

function finalizerIssues(finalizers: (string | null)[]): Issue[] {
  return joined(
    eachItem(finalizers, 'metadata.finalizers', (finalizer, path) => issuesOf(badFinalizer, path, qualifiedNameProblem(finalizer ?? ''))),
    eachItem(finalizers, 'metadata.finalizers', (finalizer, path) => issuesOf(bareFinalizer, path, bareFinalizerProblem(finalizer ?? ''))),
    issuesOf(badFinalizer, 'metadata.finalizers', deletionProblem(finalizers)),
  );
}

function missingNameProblem(name: string | null | undefined): Problem {
  return (name ?? '') === '' ? { message: 'missing', fix: 'it is required: an object with a generated name cannot be applied' } : undefined;
}

function given(text: string | null | undefined, problemOf: (text: string) => Problem): Problem {
  return (text ?? '') === '' ? undefined : problemOf(text!);
}

function annotationSizeProblem(annotations: TextMap): Problem {
  const bytes = Object.entries(annotations).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value ?? ''), 0);
  return bytes <= MAX_ANNOTATION_BYTES ? undefined : { message: `got ${bytes} bytes`, fix: `use at most ${MAX_ANNOTATION_BYTES} in all` };
}

function bareFinalizerProblem(finalizer: string): Problem {
  return finalizer.includes('/') || KNOWN_FINALIZERS.includes(finalizer) || qualifiedNameProblem(finalizer) !== undefined
    ? undefined
    : problem(finalizer, `put the domain of its controller in front, such as "example.com/${finalizer}"`);
}

function deletionProblem(finalizers: unknown[]): Problem {
  return finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')
    ? problem('orphan and foregroundDeletion', 'use one of them')
    : undefined;
}
