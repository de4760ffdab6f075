/** A certificate that is valid until 2120; its key is nobody's, for no rule reads it. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBHzCBxgIBATAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBzaG9wLmV4YW1wbGUu
Y29tMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAbMRkwFwYDVQQD
DBBzaG9wLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExCVQ
XEZl5OmwUMse3sN9VJHlI6ANbb6toVhB+rqUXdTaerPiNCriUvwo/01YxdcoBlAG
yJnxeXXFWuvq/kA5wzAKBggqhkjOPQQDAgNIADBFAiEAxTSOlyP41WrfjvzC4kV/
f6/8wxrhiX7EvGSeCjIuuXcCIEAFdzbhq4aobC+mXHL2kls0208+FK9Loap52gxt
Slvx
-----END CERTIFICATE-----
`;
