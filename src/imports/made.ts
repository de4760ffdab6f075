import { ApiObject } from 'cdk8s';

type Listener = (apiObject: ApiObject) => void;

let listener: Listener | undefined;

/** Names the one who wants to know of each object of the L1; the L1 itself knows nobody. */
export function whenMade(heard: Listener): void {
  listener = heard;
}

/** Says that an object of the L1 was made. */
export function made(apiObject: ApiObject): void {
  listener?.(apiObject);
}
