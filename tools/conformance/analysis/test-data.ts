import { Mesh, TestMesh, istioTestMeshes } from './analyst';
import { splitDocuments } from '../../../src/cli/documents';
import { readObjects } from '../../../src/cli/objects';
import { JsonObject } from '../json';

/** The meshes that Istio tests its analyzers on. */
export function testDataMeshes(): Mesh[] {
  return istioTestMeshes().map(meshOf);
}

function meshOf({ name, files, meshConfig, meshNetworks }: TestMesh): Mesh {
  const objects = files.flatMap(({ text }) => splitDocuments(text))
    .flatMap(document => readObjects(document).objects.map(({ object }) => object as unknown as JsonObject));
  return { name, objects, meshConfig, meshNetworks };
}
