/** Codes of the schema layer: what the API server refuses before anybody at Istio is asked. */
export enum SchemaCode {
  UNKNOWN_FIELD = 'MESH1001',
  WRONG_TYPE = 'MESH1002',
  MISSING_FIELD = 'MESH1003',
  NOT_IN_ENUM = 'MESH1004',
  WRONG_FORMAT = 'MESH1005',
  OUT_OF_RANGE = 'MESH1006',
  WRONG_SIZE = 'MESH1007',
  EXCLUSIVE_FIELDS = 'MESH1008',
  RULE_BROKEN = 'MESH1009',
  DUPLICATE_ITEM = 'MESH1010',
}
