// The SOAP connector hands on the whole envelope as JSON: no prefixes, attributes as entries, every value a text, and a
// list only where an element repeats. Faults are exceptions; what the transport does is Spring's.
import type { Json } from '../json.ts'
import type { Preset } from './preset.ts'
import { connectorException, exception, response } from './preset.ts'
import type { Minor } from './restResults.ts'

const envelope = (body: Json): Json => ({ Envelope: { Header: {}, Body: body } })

const found = envelope({ GetOrderResponse: { id: '4711', status: 'PAID', total: '119.90', item: { sku: 'A-7', quantity: '2' } } })

const many = envelope({
  GetOrderResponse: {
    id: '4712',
    status: 'OPEN',
    total: '203.50',
    item: [{ sku: 'A-7', quantity: '2' }, { sku: 'B-1', quantity: '1' }],
  },
})

const fault11 = {
  Fault: {
    faultcode: 'soap:Client',
    faultstring: 'Order 4711 does not exist',
    detail: { OrderFault: { code: 'ORDER_NOT_FOUND', orderId: '4711' } },
  },
}

const fault12 = {
  Fault: {
    Code: { Value: 'soap:Receiver', Subcode: { Value: 'ord:Unavailable' } },
    Reason: { Text: { $content: 'The order system is not available', lang: 'en' } },
  },
}

/** Since 8.6 with code and variables; before, only the fault's words around Spring's exception. */
function faulted(minor: Minor, reason: string, body: Json): Json {
  if (minor >= 6) {
    return { type: connectorException, code: 'SOAP_FAULT_RECEIVED', message: 'SOAP Fault received', variables: { response: envelope(body) } }
  }
  return {
    type: 'io.camunda.connectors.soap.SoapConnectorException',
    message: `org.springframework.ws.soap.client.SoapFaultClientException: ${reason}`,
  }
}

export function soapPresets(minor: Minor): Preset[] {
  const client = 'org.springframework.ws.client'
  return [
    response('ok', 'Answer', found),
    response('many', 'Answer with a list', many),
    exception('fault', 'SOAP fault', faulted(minor, 'Order 4711 does not exist', fault11)),
    exception('fault12', 'SOAP fault, version 1.2', faulted(minor, 'The order system is not available', fault12)),
    exception('503', '503 Service Unavailable', { type: `${client}.WebServiceTransportException`, message: 'Service Unavailable [503]' }),
    exception('timeout', 'Timeout', { type: `${client}.WebServiceIOException`, message: 'I/O error: Read timed out' }),
    exception('refused', 'Connection refused', { type: `${client}.WebServiceIOException`, message: 'I/O error: Connection refused' }),
  ]
}
