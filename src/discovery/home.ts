import { ApiObjectMetadata } from 'cdk8s';

/** The metadata of an object that belongs into the namespace of what it is for, unless its user says otherwise. */
export function metadataIn(home: string | undefined, metadata: ApiObjectMetadata | undefined): ApiObjectMetadata | undefined {
  return home === undefined || metadata?.namespace !== undefined ? metadata : { ...metadata, namespace: home };
}
