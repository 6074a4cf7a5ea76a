// What this project uses of bpmn-moddle, which brings types for its tree only.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: { message: string }[] }>
    getType(name: string): { hasType(name: string): boolean; readonly $descriptor: { name: string } }
    toXML(element: unknown, options?: { format?: boolean }): Promise<{ xml: string }>
    create(type: string, properties?: Record<string, unknown>): Record<string, unknown>
  }
}
