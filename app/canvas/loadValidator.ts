/** What checks foreign templates; rejects when it can't be fetched. */
export const loadValidator = () => import('./validateTemplate.ts')
