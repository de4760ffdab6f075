import { ApiObject, Chart, Testing } from 'cdk8s';
import { IConstruct } from 'constructs';
import { validateObject } from '../../src/validation/validate-object';

/** A chart whose objects land in namespace `shop`. */
export function shopChart(): Chart {
  return new Chart(Testing.app(), 'test', { namespace: 'shop' });
}

/** The manifest of a construct, after it was found that a cluster would take it. */
export function judged(construct: IConstruct): any {
  const manifest = ApiObject.of(construct).toJson();
  expect(validateObject(manifest).filter(({ severity }) => severity === 'error')).toEqual([]);
  return manifest;
}
