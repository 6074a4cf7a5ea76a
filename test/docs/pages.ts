// What the two documentation pages on using connectors print, entry by entry, and which recorded cases cover it. The
// cases are in `outcome.jsonl` (o), `feel.jsonl` (f) and `secrets.jsonl` (s) beside this file.

export type Page = 'newer' | 'older'

export interface Printed {
  /** as printed; only blanks and line breaks are ours where the page lost them */
  text: string
  kind: 'resultVariable' | 'resultExpression' | 'errorExpression' | 'feel' | 'variables'
  /** where it is printed; empty: a variation of the entry above it */
  pages: Page[]
  /** ids of recorded cases; a final `*` stands for any ending */
  cases: string[]
  /** what it does, in one sentence */
  does: string
}

const weather = (path: string) => `= {
  berlinWeather: ${path}.temperature,
  berlinWindSpeed: ${path}.windspeed,
  berlinWeatherInFahrenheit: ${path}.temperature * 1.8 + 32
}`

const httpErrors = `if error.code = "404" then
  bpmnError("404", "Got a 404")
else if error.code = "500" then
  bpmnError("500", "Got a 500")
else if response.body.status = "failed" then
  bpmnError("FAILED", "Action failed", response.body)`

const jobErrors = `if error.code = "404" then
  jobError("Resource not found")
else if error.code = "504" then
  jobError("Gateway timeout", {},job.retries - 1, @"PT30S")
else if response.body.status = "technicalProblem" then
  jobError("Technical Problem", response.body)`

const url = (placeholder: string) => `= "https://" + baseUrl + "/${placeholder}/accounting"`

export const printed: Printed[] = [
  // Using secrets
  {
    text: '= { myHeader: "{{secrets.MY_API_KEY}}"}',
    kind: 'feel',
    pages: ['newer'],
    cases: ['docs-secret-header'],
    does: 'Gives a context with the placeholder as text: FEEL knows nothing of secrets.',
  },
  {
    text: '= { myHeader: {{secrets.MY_API_KEY}}}',
    kind: 'feel',
    pages: [],
    cases: ['docs-secret-braces-unquoted'],
    does: 'Does not parse: the placeholder must stand in double quotes.',
  },
  {
    text: '{{secrets.MY_API_KEY}}',
    kind: 'variables',
    pages: ['newer'],
    cases: ['docs-secret-1'],
    does: 'Is replaced by the value of the secret when the connector reads the job.',
  },
  {
    text: '{{secrets.UNKNOWN}}',
    kind: 'variables',
    pages: [],
    cases: ['docs-secret-5'],
    does: 'Fails the job: there is no such secret.',
  },
  {
    text: '= { myHeader: "secrets.MY_API_KEY"}',
    kind: 'feel',
    pages: ['older'],
    cases: ['docs-secret-header-older'],
    does: 'Gives a context with the old placeholder as text.',
  },
  {
    text: '= { myHeader: secrets.MY_API_KEY}',
    kind: 'feel',
    pages: [],
    cases: ['docs-secret-unquoted'],
    does: 'Gives null for the header: secrets are not variables.',
  },
  {
    text: 'secrets.MY_API_KEY',
    kind: 'variables',
    pages: ['older'],
    cases: ['docs-secret-2'],
    does: 'Is replaced as well: the old placeholder still works.',
  },
  {
    text: url('{{secrets.TENANT_ID}}'),
    kind: 'feel',
    pages: ['newer', 'older'],
    cases: ['docs-secret-url', 'docs-secret-url-no-variable'],
    does: 'Joins a variable and a placeholder to a URL; without the variable all of it is null.',
  },
  {
    text: 'https://my.company.domain/{{secrets.TENANT_ID}}/accounting',
    kind: 'variables',
    pages: ['older'],
    cases: ['docs-secret-3'],
    does: 'Gets the value of the secret in the middle of the text.',
  },
  {
    text: url('secrets.TENANT_ID'),
    kind: 'feel',
    pages: [],
    cases: ['docs-secret-url-older'],
    does: 'Joins a variable and an old placeholder to a URL.',
  },
  {
    text: 'https://my.company.domain/secrets.TENANT_ID/accounting',
    kind: 'variables',
    pages: [],
    cases: ['docs-secret-4'],
    does: 'Fails the job: the name of an old placeholder goes on over the slash.',
  },

  // Variable and response mapping
  {
    text: 'myWeatherResponse',
    kind: 'resultVariable',
    pages: ['newer', 'older'],
    cases: ['docs-result-variable-weather', 'docs-weather-both-weather'],
    does: 'Keeps the whole response in one process variable.',
  },
  {
    text: weather('response.current_weather'),
    kind: 'resultExpression',
    pages: ['newer', 'older'],
    cases: ['docs-weather-printed-weather'],
    does: 'Gives three nulls: the payload holds the weather in the body of the response.',
  },
  {
    text: weather('response.body.current_weather'),
    kind: 'resultExpression',
    pages: [],
    cases: ['docs-weather-corrected-*', 'docs-weather-both-weather'],
    does: 'Gives temperature, wind speed and the temperature in Fahrenheit.',
  },

  // Error expression
  {
    text: 'if response.body.status = "failed" then bpmnError("FAILED", "The action failed", response.body) else null',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-failed-with-variables-*', 'docs-failed-with-mapping-*'],
    does: 'Throws a BPMN error that carries the body, unless a result expression hides the body from it.',
  },
  {
    text: 'bpmnError("123", "error received")',
    kind: 'errorExpression',
    pages: ['newer', 'older'],
    cases: ['docs-function-1'],
    does: 'Throws the BPMN error 123, whatever happened.',
  },
  {
    text: 'bpmnError("123", "error received", {myVar: myValue})',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-function-2'],
    does: 'Throws the BPMN error 123 with one variable.',
  },
  {
    text: 'jobError("job failed", {myVar: myValue}, 2, @"PT30S")',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-function-3'],
    does: 'Fails the job with two retries left, the next after 30 seconds.',
  },
  {
    text: 'jobError("job failed", {myVar: myValue}, 2)',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-function-4'],
    does: 'Fails the job with two retries left, the next at once.',
  },
  {
    text: 'jobError("job failed", {myVar: myValue})',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-function-5'],
    does: 'Fails the job without retries: an incident.',
  },
  {
    text: 'jobError("job failed")',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-function-6'],
    does: 'Fails the job without retries and without variables.',
  },
  {
    text: httpErrors,
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-http-errors-newer-printed-*'],
    does: 'Does not parse without a final else: the job fails without retries, even after a 200.',
  },
  {
    text: `${httpErrors}\nelse null`,
    kind: 'errorExpression',
    pages: [],
    cases: ['docs-http-errors-newer-corrected-*'],
    does: 'Turns 404, 500 and a failed action into BPMN errors.',
  },
  {
    text: httpErrors.replace(/else if response[^]*/, 'else\n  null'),
    kind: 'errorExpression',
    pages: ['older'],
    cases: ['docs-http-errors-older-*'],
    does: 'Turns 404 and 500 into BPMN errors.',
  },
  {
    text: `if response.body.main.humidity < 0 then
  bpmnError("HUMIDITY-FAIL", "Received invalid humidity")
else null`,
    kind: 'errorExpression',
    pages: ['newer', 'older'],
    cases: ['docs-humidity-*'],
    does: 'Turns an impossible value of a good answer into a BPMN error.',
  },
  {
    text: 'if is defined(error) then bpmnError(error.code, error.message) else null',
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-generic-*'],
    does: 'Turns any exception into a BPMN error, but fails the job when the exception has no code.',
  },
  {
    text: jobErrors,
    kind: 'errorExpression',
    pages: ['newer'],
    cases: ['docs-job-errors-printed-*'],
    does: 'Does not parse without a final else: the job fails without retries, even after a 200.',
  },
  {
    text: `${jobErrors}\nelse null`,
    kind: 'errorExpression',
    pages: [],
    cases: ['docs-job-errors-corrected-*'],
    does: 'Raises an incident for 404 and a technical problem, and tries a 504 again after 30 seconds.',
  },

  // Inbound connector
  {
    text: '=(request.body.status = "OK")',
    kind: 'feel',
    pages: ['older'],
    cases: ['docs-activation', 'docs-activation-not'],
    does: 'Lets only requests with the status OK through.',
  },
  {
    text: '={myDocumentId: request.body.id}',
    kind: 'feel',
    pages: ['older'],
    cases: ['docs-mapping'],
    does: 'Takes the id of a request as a process variable.',
  },
]

/** Payloads, exceptions and settings that the pages speak of, and the case that was recorded with each. */
export const payloads: { case: string; input: object }[] = [
  {
    case: 'docs-weather-printed-weather',
    input: {
      response: {
        status: 200,
        headers: {
          date: 'Thu, 19 Jan 2023 14:02:29 GMT',
          'transfer-encoding': 'chunked',
          'content-type': 'application/json; charset=utf-8',
          connection: 'keep-alive',
        },
        body: {
          latitude: 52.52,
          longitude: 13.4,
          generationtime_ms: 0.22804737091064453,
          utc_offset_seconds: 0,
          timezone: 'GMT',
          timezone_abbreviation: 'GMT',
          elevation: 45,
          current_weather: { temperature: 1, windspeed: 10.1, winddirection: 186, weathercode: 2, time: '2023-01-19T14:00' },
        },
      },
    },
  },
  { case: 'docs-activation', input: { context: { request: { body: { id: 1, status: 'OK' } } } } },
  { case: 'docs-mapping', input: { context: { request: { body: { id: 1, status: 'OK' } } } } },
  { case: 'docs-http-errors-newer-corrected-404', input: { exception: { code: '404' } } },
  { case: 'docs-http-errors-newer-corrected-500', input: { exception: { code: '500' } } },
  { case: 'docs-job-errors-corrected-504', input: { exception: { code: '504' } } },
  {
    case: 'docs-generic-HUMIDITY-FAIL',
    input: {
      exception: {
        type: 'io.camunda.connector.api.error.ConnectorException',
        code: 'HUMIDITY-FAIL',
        message: 'Received invalid humidity',
      },
    },
  },
  { case: 'docs-job-errors-corrected-504-retries12', input: { retries: 12 } },
  { case: 'docs-secret-url', input: { context: { baseUrl: 'my.company.domain' } } },
]
