import { Schema } from '../../schema';

// In metadata every null counts as absent.
const text: Schema = { type: 'string', nullable: true };
const flag: Schema = { type: 'boolean', nullable: true };
const long: Schema = { type: 'integer', nullable: true };
const textMap: Schema = { type: 'object', values: text, nullable: true };
const anything: Schema = { preserveUnknownFields: true, nullable: true };

const list = (items: Schema): Schema => ({ type: 'array', items, nullable: true });
const object = (properties: { readonly [name: string]: Schema }): Schema => ({ type: 'object', properties, nullable: true });

/** The types of the metadata of every object. */
export const METADATA: Schema = object({
  name: text,
  generateName: text,
  namespace: text,
  labels: textMap,
  annotations: textMap,
  finalizers: list(text),
  ownerReferences: list(object({
    apiVersion: text,
    kind: text,
    name: text,
    uid: text,
    controller: flag,
    blockOwnerDeletion: flag,
  })),
  creationTimestamp: text,
  deletionTimestamp: text,
  deletionGracePeriodSeconds: long,
  generation: long,
  managedFields: list(object({
    manager: text,
    operation: text,
    apiVersion: text,
    time: text,
    fieldsType: text,
    fieldsV1: anything,
    subresource: text,
  })),
  resourceVersion: text,
  selfLink: text,
  uid: text,
});
