import { Shape } from './shape';

/** What a policy may be attached to: one thing, or all of its namespace. */
export const POLICY_ATTACHMENTS: readonly Shape[] = [
  { with: ['selector'], without: ['targetRef', 'targetRefs'] },
  { with: ['targetRef'], without: ['selector', 'targetRefs'] },
  { with: ['targetRefs'], without: ['selector', 'targetRef'] },
  { without: ['selector', 'targetRef', 'targetRefs'] },
];
