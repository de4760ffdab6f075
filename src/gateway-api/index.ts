export * from './backend-ref';
export * from './grant-ref';
export * from './object-ref';
export * from './parent-ref';
