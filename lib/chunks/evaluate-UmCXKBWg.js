import { C as toBase64, D as httpRules, J as entry, K as ExactNumber, O as inputException, S as latin1Text, T as utf8Text, W as lines, X as parseJson, Y as isObject, Z as printJson, _ as runtimeRules, b as replaceSecrets, j as evaluateExpression, n as runFilledJob, q as emptyObject, r as runJob, t as callRest, v as fillSecrets, w as utf8Bytes, x as byteString, y as fillSecretsOfText } from "./exchange-6jvU7iHx.js";
import { parseArgs } from "node:util";
// app/cli/cases/fields.ts
var Fields = class Fields {
	problem;
	#object;
	#place;
	constructor(object, place = "") {
		this.#object = object;
		this.#place = place;
	}
	/** undefined where there is no such field */
	value(name) {
		return entry(this.#object, name);
	}
	has(name) {
		return this.value(name) !== void 0;
	}
	text(name) {
		return this.#read(name, "text", isText) ?? this.#missing(name, "text", "");
	}
	optionalText(name) {
		return this.#read(name, "text", isText);
	}
	number(name) {
		return this.#read(name, "a number", (value) => typeof value === "number");
	}
	flag(name) {
		return this.#read(name, "true or false", (value) => typeof value === "boolean");
	}
	object(name) {
		return this.#read(name, "an object", isObject);
	}
	/** Names and texts, as secrets and task headers are; empty where the field is absent. */
	texts(name) {
		return this.#read(name, "an object of texts", isTexts) ?? emptyObject();
	}
	/** Pairs of texts, as HTTP headers are. */
	pairs(name) {
		return this.#read(name, "a list of pairs of texts", isPairs);
	}
	choice(name, choices) {
		const isChoice = (value) => choices.includes(value);
		return this.#read(name, `one of ${choices.join(", ")}`, isChoice);
	}
	/** The fields of an object inside; what is wrong in there is noted here. */
	inside(object, name, read) {
		const inner = new Fields(object, `${this.#place}${name}.`);
		const result = read(inner);
		this.problem ??= inner.problem;
		return result;
	}
	note(problem) {
		this.problem ??= problem;
	}
	#read(name, what, is) {
		const value = this.value(name);
		if (value === void 0) return void 0;
		if (is(value)) return value;
		this.note(`\`${this.#place}${name}\` is not ${what}`);
	}
	#missing(name, what, instead) {
		this.note(`\`${this.#place}${name}\` is missing: ${what} is expected there`);
		return instead;
	}
};
function isText(value) {
	return typeof value === "string";
}
function isTexts(value) {
	return isObject(value) && Object.values(value).every(isText);
}
function isPairs(value) {
	return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText));
}
// app/cli/cases/caseKind.ts
function caseKind({ lines, read, run }) {
	return {
		lines,
		compute(object, asked, world) {
			const fields = new Fields(object);
			const given = read(fields);
			if (fields.problem !== void 0) return {
				ok: false,
				error: fields.problem
			};
			const results = emptyObject();
			for (const line of lines) {
				if (asked && !asked.includes(line)) continue;
				const result = run(given, line, world);
				if (result !== void 0) results[line] = result;
			}
			return {
				ok: true,
				results
			};
		}
	};
}
// app/cli/cases/feel.ts
var feel = caseKind({
	lines: [
		"8.3",
		"8.5",
		"8.8",
		"8.9",
		"zeebe"
	],
	read: (fields) => ({
		expression: fields.text("expression"),
		context: fields.object("context") ?? emptyObject()
	}),
	run({ expression, context }, line, world) {
		return recordedShape(evaluateExpression(expression, line === "8.3" ? [context, { response: context }] : [context], {
			dialect: line === "zeebe" ? "engine" : "connector",
			line: line === "zeebe" ? "8.9" : line,
			world
		}));
	}
});
function recordedShape(result) {
	if (!result.ok) {
		const { from = 0, to = from } = result.problem.at ?? {};
		return {
			ok: false,
			error: result.error,
			from,
			to
		};
	}
	const { value, warnings } = result;
	const rounded = asDoubles(value);
	return {
		ok: true,
		value: rounded,
		...rounded !== value && { json: printJson(value) },
		warnings: warnings.map(({ type, message, from, to }) => ({
			type,
			message,
			from,
			to
		}))
	};
}
/** The value itself, or a copy where a double can't hold the digits of a number in it. */
function asDoubles(value) {
	if (value instanceof ExactNumber) return Number.isFinite(Number(value)) ? Number(value) : new ExactNumber(value.text);
	if (Array.isArray(value)) {
		const items = value.map(asDoubles);
		return items.every((item, index) => item === value[index]) ? value : items;
	}
	if (!isObject(value)) return value;
	const rounded = emptyObject();
	let differs = false;
	for (const key of Object.keys(value)) {
		const before = value[key];
		const after = asDoubles(before);
		rounded[key] = after;
		differs ||= after !== before;
	}
	return differs ? rounded : value;
}
// app/cli/cases/http.ts
/** Where the recorded server listens; nobody does elsewhere. */
var address = "127.0.0.1:18098";
/** In place of what differs from run to run, as the recorded cases have it. */
var standIns = {
	version: "@VERSION",
	boundary: "made-up-boundary",
	documentId: "@UUID"
};
var http = caseKind({
	lines: Object.keys(httpRules),
	read: (fields) => {
		const input = fields.object("input");
		return input ? fields.inside(input, "input", readInput) : readInput(fields);
	},
	run({ variables, secrets, server, token }, line, world) {
		const exchange = callRest(variables, server, token, line, {
			world,
			address,
			standIns,
			secrets
		});
		const { outcome } = exchange;
		const [tokenRequest, ...moreTokenRequests] = exchange.tokenRequests.map(recordedRequest);
		const [request, ...moreRequests] = exchange.requests.map(recordedRequest);
		return {
			...tokenRequest && { tokenRequest },
			...moreTokenRequests.length > 0 && { moreTokenRequests },
			...request && { request },
			...moreRequests.length > 0 && { moreRequests },
			...outcome.kind === "response" && { response: outcome.response },
			...outcome.kind === "response" && outcome.feel !== void 0 && { feel: outcome.feel },
			...outcome.kind === "exception" && {
				exception: outcome.exception,
				commands: commandsFor(outcome.exception, variables, secrets, line, world)
			}
		};
	}
});
function recordedRequest({ request: { method, target, headers, body }, afterSeconds }) {
	const madeUp = headers.some(([, value]) => value.includes(standIns.boundary));
	return {
		method,
		target,
		headers: headers.map(([name, value]) => [name, madeUp && name === "Content-Length" ? "@LENGTH" : masked(value)]),
		...body && body.length > 0 && recordedBody(byteString(masked(latin1Text(body)))),
		...afterSeconds !== void 0 && { afterSeconds }
	};
}
function masked(text) {
	return text.replaceAll(standIns.boundary, "@BOUNDARY");
}
/** Bytes that are UTF-8 are recorded as text. */
function recordedBody(bytes) {
	const text = utf8Text(bytes);
	const base64 = toBase64(bytes);
	return toBase64(utf8Bytes(text)) === base64 ? { body: text } : { bodyBase64: base64 };
}
var errorExpressions = {
	unset: {},
	bpmnError: { errorExpression: `=if error = null then null else bpmnError(if error.code = null then "none" else error.code, error.message, {error: error})` }
};
/** The job command for an exception, without an error expression and with one. */
function commandsFor(exception, variables, secrets, line, world) {
	const commands = emptyObject();
	for (const [name, headers] of Object.entries(errorExpressions)) {
		const job = {
			type: "recorded",
			retries: 3,
			headers,
			variables: line === "8.8" ? variables : {}
		};
		const options = {
			line: runtimeLine(line, exception),
			world,
			secrets
		};
		commands[name] = runJob(job, {
			kind: "exception",
			exception
		}, options).command;
	}
	return commands;
}
/** The measured runtime that treats this exception as the recorded one did: 8.6 is 8.5, but knows `error.variables`. */
function runtimeLine(line, { variables }) {
	return line === "8.6" && !variables ? "8.5" : "8.8";
}
function readInput(fields) {
	const token = fields.has("token") ? readServer(fields, "token") : void 0;
	return {
		variables: fields.object("variables") ?? emptyObject(),
		secrets: fields.texts("secrets"),
		server: readServer(fields, "server"),
		...token && { token }
	};
}
function readServer(fields, name) {
	const value = fields.value(name);
	const read = (Array.isArray(value) ? value : [value]).map((answer) => isObject(answer) ? fields.inside(answer, name, readAnswer) : void 0);
	if (read.includes(void 0) || read.length === 0) {
		fields.note(`\`${name}\` is neither what the server answers nor a list of such answers`);
		return {};
	}
	return Array.isArray(value) ? read : read[0];
}
var failures = [
	"close",
	"reset",
	"hang",
	"closeInHead",
	"closeInBody",
	"hangInBody"
];
function readAnswer(fields) {
	const answer = {};
	for (const name of ["status", "delayMs"]) answer[name] = fields.number(name);
	for (const name of [
		"reason",
		"body",
		"raw"
	]) answer[name] = fields.optionalText(name);
	for (const name of ["bodyBase64", "rawBase64"]) answer[name] = readBase64(fields, name);
	answer.headers = fields.pairs("headers");
	answer.close = fields.flag("close");
	answer.fail = fields.choice("fail", failures);
	return answer;
}
function readBase64(fields, name) {
	const text = fields.optionalText(name);
	if (text === void 0 || /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return text;
	fields.note(`\`${name}\` is not base64`);
}
// app/cli/cases/outcome.ts
var outcome = caseKind({
	lines: Object.keys(lines),
	read: (fields) => ({
		retries: fields.number("retries") ?? 3,
		headers: fields.texts("headers"),
		variables: readVariables(fields),
		secrets: fields.texts("secrets"),
		result: readResult(fields)
	}),
	run({ retries, headers, variables, secrets, result }, line, world) {
		const rules = runtimeRules[line];
		if (result.kind === "exception") {
			if (result.exception.type === "io.camunda.connector.api.error.ConnectorRetryException" && !rules.knowsRetryException) return void 0;
			if (result.exception.variables && !rules.exceptionVariables) return void 0;
		}
		const filled = fill(variables, secrets, line);
		const returned = result.kind === "echo" ? {
			kind: "response",
			value: filled.variables
		} : result;
		return runFilledJob({
			type: "recorded",
			retries,
			headers
		}, filled, returned, {
			line,
			world,
			secrets
		}).command;
	}
});
function fill(variables, secrets, line) {
	if (typeof variables === "string") return fillSecretsOfText(variables, secrets, runtimeRules[line]);
	return fillSecrets(variables, secrets, runtimeRules[line]);
}
function readVariables(fields) {
	const value = fields.value("variables");
	return typeof value === "string" ? value : fields.object("variables") ?? emptyObject();
}
function readResult(fields) {
	const exception = fields.object("exception");
	if (exception) return {
		kind: "exception",
		exception: fields.inside(exception, "exception", readException)
	};
	if (fields.flag("echo")) return { kind: "echo" };
	const response = fields.value("response");
	if (response === void 0) fields.note("neither `response` nor `exception` nor `echo` is there");
	return {
		kind: "response",
		value: response ?? null
	};
}
function readException(fields) {
	const [message, code, backoff] = [
		"message",
		"code",
		"backoff"
	].map((name) => fields.optionalText(name));
	const retries = fields.number("retries");
	const variables = fields.object("variables");
	const cause = fields.value("cause");
	return {
		type: fields.text("type"),
		...message !== void 0 && { message },
		...code !== void 0 && { code },
		...variables && { variables },
		...isObject(cause) && { cause: fields.inside(cause, "cause", readCause) },
		...retries !== void 0 && { retries },
		...backoff !== void 0 && { backoff }
	};
}
function readCause(fields) {
	const message = fields.optionalText("message");
	return {
		type: fields.text("type"),
		...message !== void 0 && { message }
	};
}
// app/cli/cases/secrets.ts
var secrets = caseKind({
	lines: Object.keys(lines),
	read: (fields) => ({
		variables: fields.object("variables") ?? emptyObject(),
		secrets: fields.texts("secrets")
	}),
	run({ variables, secrets }, line) {
		const replaced = replaceSecrets(printJson(variables), secrets, runtimeRules[line]);
		if (!replaced.ok) return {
			ok: false,
			error: `${inputException}: ${replaced.message}`
		};
		const { json } = replaced;
		const value = parseJson(json);
		return value.ok ? {
			ok: true,
			json,
			value: value.value
		} : {
			ok: true,
			json,
			invalidJson: true
		};
	}
});
// app/cli/cases/kinds.ts
var kinds = new Map(Object.entries({
	feel,
	outcome,
	secrets,
	http
}));
/** Every line of any kind, each once. */
var allLines = [...new Set([...kinds.values()].flatMap(({ lines }) => lines))];
// app/cli/cases/evaluateCase.ts
/**
* Evaluates a line of input to JSON without a line break: `{"id", "results"}`, or `{"lineNumber", "error"}` where it is
* no case. Never throws. `lineNumber` starts at 1, and is the id of a case without one.
*/
function evaluateLine(text, lineNumber, options) {
	const evaluated = attempt(() => evaluate$1(text, lineNumber, options));
	return evaluated.ok ? evaluated : {
		ok: false,
		json: printJson({
			lineNumber,
			error: evaluated.error
		})
	};
}
function evaluate$1(text, lineNumber, { kind: given, lines, world }) {
	const failed = (error) => ({
		ok: false,
		error
	});
	const parsed = parseJson(text);
	if (!parsed.ok) return failed(parsed.problem.message);
	if (!isObject(parsed.value)) return failed("A case is a JSON object.");
	const name = entry(parsed.value, "kind") ?? given;
	if (name === void 0) return failed("No kind: neither the field `kind` nor the option --kind is there.");
	const kind = typeof name === "string" ? kinds.get(name) : void 0;
	if (!kind) return failed(unknownKind(name));
	const computed = kind.compute(parsed.value, lines, world());
	if (!computed.ok) return failed(`No ${String(name)} case: ${computed.error}.`);
	const result = emptyObject();
	result.id = entry(parsed.value, "id") ?? lineNumber;
	result.results = computed.results;
	return {
		ok: true,
		json: printJson(result)
	};
}
function unknownKind(name) {
	return `The kind ${printJson(name)} can't be computed. There are: ${[...kinds.keys()].join(", ")}.`;
}
/** One hostile line must not end the others: a stack that is used up, or a bug of ours, is that line's error. */
function attempt(evaluated) {
	try {
		return evaluated();
	} catch (error) {
		if (error instanceof RangeError) return {
			ok: false,
			error: `Too deep or too large: ${error.message}.`
		};
		return {
			ok: false,
			error: `Internal error: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
// app/cli/command.ts
/** Reads options; undefined: they are wrong, and why has been said. */
function readOptions({ args, say }, options) {
	try {
		return parseArgs({
			args,
			options,
			strict: true,
			allowPositionals: false
		}).values;
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		say(`${error.message} (--help tells the options)`);
		return;
	}
}
// app/cli/readLines.ts
/**
* The lines of UTF-8 chunks, chunk by chunk, without their line breaks (`\n` or `\r\n`); the last may lack one.
* A byte order mark at the start is dropped. A list may be empty: the chunk ended no line.
*/
async function* readLines(chunks) {
	const decoder = new TextDecoder();
	let parts = [];
	for await (const chunk of chunks) {
		const pieces = decoder.decode(chunk, { stream: true }).split("\n");
		const last = pieces.pop();
		if (pieces.length > 0) {
			pieces[0] = parts.join("") + pieces[0];
			parts = [];
		}
		parts.push(last);
		yield pieces.map(withoutReturn);
	}
	const rest = parts.join("") + decoder.decode();
	if (rest !== "") yield [withoutReturn(rest)];
}
function withoutReturn(line) {
	return line.endsWith("\r") ? line.slice(0, -1) : line;
}
// app/cli/worldOptions.ts
var worldOptions = {
	now: { type: "string" },
	seed: { type: "string" },
	zone: { type: "string" }
};
var worldHelp = `  --now <time>    the clock, as 2026-01-15T10:30:00Z; without it, the time of the evaluation
  --seed <n>      start of random numbers and uuids, a whole number; without it, chance
  --zone <name>   IANA time zone; UTC by default
`;
/** What is not fixed is the real clock and chance, asked anew at each evaluation. */
function readWorld({ now, seed, zone = "UTC" }) {
	const failed = (error) => ({
		ok: false,
		error
	});
	const time = now === void 0 ? void 0 : readInstant(now);
	if (Number.isNaN(time)) return failed(`--now ${now}: a time with its offset is expected, as 2026-01-15T10:30:00Z`);
	const start = seed === void 0 ? void 0 : readWhole(seed);
	if (Number.isNaN(start)) return failed(`--seed ${seed}: a whole number is expected`);
	if (!isZone(zone)) return failed(`--zone ${zone}: an IANA time zone is expected, as Europe/Berlin`);
	return {
		ok: true,
		world: () => ({
			now: time ?? Date.now(),
			seed: start ?? Math.floor(Math.random() * 2 ** 32),
			zone
		})
	};
}
function readInstant(text) {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
}
function readWhole(text) {
	return /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
}
function isZone(name) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
// app/cli/evaluate.ts
var help = `connector-playground evaluate [options] < cases.jsonl

Reads cases from standard input, one JSON object on each line, and writes one line of JSON for each, in order:
  {"id": …, "results": {"8.9": …}}   what each measured line of Camunda makes of the case
  {"lineNumber": n, "error": "…"}    the line is no case; the others go on

Options:
  --kind <kind>   the kind of the cases that have no field "kind"
  --line <line>   only this line; may be given more than once
${worldHelp}  --help          this text

Kinds, with the lines that were measured:
${[...kinds].map(([name, { lines }]) => `  ${name.padEnd(15)} ${lines.join(" ")}`).join("\n")}

Example:
  echo '{"id": 1, "kind": "feel", "expression": "=a + 1", "context": {"a": 41}}' | connector-playground evaluate

Exit status: 0 if every line was a case, 1 if one was not, 2 if the call was wrong.
`;
var options = {
	kind: { type: "string" },
	line: {
		type: "string",
		multiple: true
	},
	...worldOptions,
	help: { type: "boolean" }
};
var evaluate = async (context) => {
	const values = readOptions(context, options);
	if (!values) return 2;
	if (values.help) {
		await context.write(help);
		return 0;
	}
	const { kind, line: lines } = values;
	const world = readWorld(values);
	const unknownLine = lines?.find((line) => !allLines.includes(line));
	let wrong;
	if (!world.ok) wrong = world.error;
	else if (kind !== void 0 && !kinds.has(kind)) wrong = unknownKind(kind);
	else if (unknownLine !== void 0) wrong = `--line ${unknownLine}: not measured. There are: ${allLines.join(", ")}.`;
	else return evaluateAll(context, {
		world: world.world,
		...kind && { kind },
		...lines && { lines }
	});
	context.say(wrong);
	return 2;
};
/** Results go out when this many characters wait, and at the latest when all that has come in is evaluated. */
var mostWaiting = 16384;
async function evaluateAll({ input, write }, caseOptions) {
	let status = 0;
	let lineNumber = 0;
	for await (const lines of readLines(input)) {
		let waiting = "";
		for (const line of lines) {
			lineNumber++;
			if (line.trim() === "") continue;
			const { ok, json } = evaluateLine(line, lineNumber, caseOptions);
			if (!ok) status = 1;
			waiting += `${json}\n`;
			if (waiting.length < mostWaiting) continue;
			if (!await write(waiting)) return status;
			waiting = "";
		}
		if (waiting !== "" && !await write(waiting)) return status;
	}
	return status;
}
export { evaluate };
