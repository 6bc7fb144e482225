export { listCustomFields as customFieldsOf } from './custom-field.store.ts';
