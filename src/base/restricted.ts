/** The security context of a container, by which it meets the level "restricted" of the Pod Security Standards. */
export function restrictedContainer(): object {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
  };
}
