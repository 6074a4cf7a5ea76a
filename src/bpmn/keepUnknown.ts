// What a diagram holds beyond the elements we know of: kept as it stands, so that saving loses none of it. moddle keeps
// elements of foreign namespaces; those that it does not know in a namespace it does know, it would leave out.

interface TypeDescriptor {
  name: string
  superClass?: string[]
  extends?: string[]
  properties?: object[]
}

/** A moddle package, as far as it matters here. */
interface Package {
  types: TypeDescriptor[]
}

interface Type {
  hasType(name: string): boolean
  readonly $descriptor: { name: string }
}

/** A moddle instance: of bpmn-moddle, or that of the canvas. */
export interface Moddle {
  getType(name: string): Type
  fromXML(xml: string, ...given: any[]): Promise<any>
}

const any = 'Element'

/**
 * The package with elements that take children and text of any kind, and may stand wherever any element may. The names
 * of the added properties are no names of XML: no tag is taken for them.
 */
export function withOpenElements<P extends Package>(descriptor: P): P {
  const types = descriptor.types.map(type => {
    const [parent = any] = type.superClass ?? []
    if (type.extends || parent !== any) return type
    const properties: object[] = [...(type.properties ?? []), { name: 'other elements', type: any, isMany: true }]
    const hasBody = properties.some(property => 'isBody' in property)
    if (!hasBody) properties.push({ name: 'other text', type: 'String', isBody: true })
    return { ...type, superClass: [any], properties }
  })
  return { ...descriptor, types }
}

/** From now on, this moddle reads elements of unknown type as those of foreign namespaces: generic ones. */
export function keepUnknown(moddle: Moddle) {
  const read = moddle.fromXML.bind(moddle)
  const lenient = Object.create(moddle, {
    getType: {
      value(name: string): Type {
        try {
          return moddle.getType(name)
        } catch {
          return anyElement(name)
        }
      },
    },
  }) as Moddle
  moddle.fromXML = (xml, ...given) => {
    const type = given.find(each => typeof each === 'string') ?? 'bpmn:Definitions'
    const options = given.find(each => typeof each === 'object')
    return read(xml, type, { ...options, model: lenient })
  }
}

/** Stands for a type that is not known. It is itself only where any element may stand: elsewhere it is still refused. */
function anyElement(name: string): Type {
  let welcome = false
  return {
    hasType(asked) {
      welcome = asked === any
      return welcome
    },
    get $descriptor() {
      if (welcome) return { name: any }
      throw new Error(`unknown type <${name}>`)
    },
  }
}

/** Whether a warning of the reader tells of something that is not lost: attributes that it does not know it keeps. */
export function tellsOfSomethingKept(message: string): boolean {
  return message.startsWith('unknown attribute <')
}
