// node_modules/lossless-json/lib/esm/utils.js
/**
* Test whether a string contains an integer number
*/
function isInteger$1(value) {
	return INTEGER_REGEX.test(value);
}
var INTEGER_REGEX = /^-?[0-9]+$/;
/**
* Test whether a string contains a number
* http://stackoverflow.com/questions/13340717/json-numbers-regular-expression
*/
function isNumber$2(value) {
	return NUMBER_REGEX.test(value);
}
var NUMBER_REGEX = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/**
* Test whether a string can be safely represented with a number
* without information loss.
*
* When approx is true, floating point numbers that lose a few digits but
* are still approximately equal in value are considered safe too.
* Integer numbers must still be exactly equal.
*/
function isSafeNumber(value, config) {
	if (isInteger$1(value)) return Number.isSafeInteger(Number.parseInt(value, 10));
	const num = Number.parseFloat(value);
	if (Number.isInteger(num) && !Number.isSafeInteger(num)) return false;
	const parsed = String(num);
	if (value === parsed) return true;
	const valueDigits = extractSignificantDigits(value);
	const parsedDigits = extractSignificantDigits(parsed);
	if (valueDigits === parsedDigits) return true;
	if (config?.approx === true) {
		const requiredDigits = 14;
		if (parsedDigits.length >= requiredDigits && valueDigits.startsWith(parsedDigits.substring(0, requiredDigits))) return true;
	}
	return false;
}
var UnsafeNumberReason = /*#__PURE__*/ function(UnsafeNumberReason) {
	UnsafeNumberReason["underflow"] = "underflow";
	UnsafeNumberReason["overflow"] = "overflow";
	UnsafeNumberReason["truncate_integer"] = "truncate_integer";
	UnsafeNumberReason["truncate_float"] = "truncate_float";
	return UnsafeNumberReason;
}({});
/**
* When the provided value is an unsafe number, describe what the reason is:
* overflow, underflow, truncate_integer, or truncate_float.
* Returns undefined when the value is safe.
*/
function getUnsafeNumberReason(value) {
	if (isSafeNumber(value, { approx: false })) return;
	if (isInteger$1(value)) return UnsafeNumberReason.truncate_integer;
	const num = Number.parseFloat(value);
	if (!Number.isFinite(num)) return UnsafeNumberReason.overflow;
	if (num === 0) return UnsafeNumberReason.underflow;
	return UnsafeNumberReason.truncate_float;
}
/**
* Get the significant digits of a number.
*
* For example:
*   '2.34' returns '234'
*   '-77' returns '77'
*   '0.003400' returns '34'
*   '120.5e+30' returns '1205'
**/
function extractSignificantDigits(value) {
	const { start, end } = getSignificantDigitRange(value);
	const digits = value.substring(start, end);
	const dot = digits.indexOf(".");
	if (dot === -1) return digits;
	return digits.substring(0, dot) + digits.substring(dot + 1);
}
/**
* Returns the range (start to end) of the significant digits of a value.
* Note that this range _may_ contain the decimal dot.
*
* For example:
*
*     getSignificantDigitRange('0.0325900') // { start: 3, end: 7 }
*     getSignificantDigitRange('2.0300')    // { start: 0, end: 3 }
*     getSignificantDigitRange('0.0')       // { start: 3, end: 3 }
*
*/
function getSignificantDigitRange(value) {
	let start = 0;
	if (value[0] === "-") start++;
	while (value[start] === "0" || value[start] === ".") start++;
	let end = value.lastIndexOf("e");
	if (end === -1) end = value.lastIndexOf("E");
	if (end === -1) end = value.length;
	while ((value[end - 1] === "0" || value[end - 1] === ".") && end > start) end--;
	return {
		start,
		end
	};
}
// node_modules/lossless-json/lib/esm/LosslessNumber.js
var losslessNumberMarker = Symbol.for("lossless-json.LosslessNumber");
/**
* A lossless number. Stores its numeric value as string
*/
var LosslessNumber = class {
	value;
	/**
	* @deprecated Use the isLosslessNumber(value) function instead.
	*
	* Ordinary objects may also have an isLosslessNumber property, so this
	* field cannot reliably identify lossless numbers.
	*/
	isLosslessNumber = true;
	get [losslessNumberMarker]() {
		return true;
	}
	constructor(value) {
		if (!isNumber$2(value)) throw new Error(`Invalid number (value: "${value}")`);
		this.value = value;
	}
	/**
	* Get the value of the LosslessNumber as number or bigint.
	*
	* - a number is returned for safe numbers and decimal values that only lose some insignificant digits
	* - a bigint is returned for big integer numbers
	* - an Error is thrown for values that will overflow or underflow
	*
	* Note that you can implement your own strategy for conversion by just getting the value as string
	* via .toString(), and using util functions like isInteger, isSafeNumber, getUnsafeNumberReason,
	* and toSafeNumberOrThrow to convert it to a numeric value.
	*/
	valueOf() {
		const unsafeReason = getUnsafeNumberReason(this.value);
		if (unsafeReason === void 0 || unsafeReason === UnsafeNumberReason.truncate_float) return Number.parseFloat(this.value);
		if (isInteger$1(this.value)) return BigInt(this.value);
		throw new Error(`Cannot safely convert to number: the value '${this.value}' would ${unsafeReason} and become ${Number.parseFloat(this.value)}`);
	}
	/**
	* Get the value of the LosslessNumber as string.
	*/
	toString() {
		return this.value;
	}
};
/**
* Test whether a value is a LosslessNumber
*/
function isLosslessNumber(value) {
	return value !== null && typeof value === "object" && value[losslessNumberMarker] === true;
}
// node_modules/lossless-json/lib/esm/numberParsers.js
function parseLosslessNumber(value) {
	return new LosslessNumber(value);
}
// node_modules/lossless-json/lib/esm/revive.js
/**
* Revive a json object.
* Applies the reviver function recursively on all values in the JSON object.
* @param json   A JSON Object, Array, or value
* @param reviver
*              A reviver function invoked with arguments `key` and `value`,
*              which must return a replacement value. The function context
*              (`this`) is the Object or Array that contains the currently
*              handled value.
*/
function revive(json, reviver) {
	return reviveValue({ "": json }, "", json, reviver);
}
/**
* Revive a value
*/
function reviveValue(context, key, value, reviver) {
	if (Array.isArray(value)) return reviver.call(context, key, reviveArray(value, reviver));
	if (value && typeof value === "object" && !isLosslessNumber(value)) return reviver.call(context, key, reviveObject(value, reviver));
	return reviver.call(context, key, value);
}
/**
* Revive the properties of an object
*/
function reviveObject(object, reviver) {
	for (const key of Object.keys(object)) {
		const value = reviveValue(object, key, object[key], reviver);
		if (value !== void 0) object[key] = value;
		else delete object[key];
	}
	return object;
}
/**
* Revive the properties of an Array
*/
function reviveArray(array, reviver) {
	for (let i = 0; i < array.length; i++) {
		const value = reviveValue(array, String(i), array[i], reviver);
		if (value === void 0) delete array[i];
		else array[i] = value;
	}
	return array;
}
// node_modules/lossless-json/lib/esm/parse.js
/**
* The LosslessJSON.parse() method parses a string as JSON, optionally transforming
* the value produced by parsing.
*
* The parser is based on the parser of Tan Li Hou shared in
* https://lihautan.com/json-parser-with-javascript/
*
* @param text
* The string to parse as JSON. See the JSON object for a description of JSON syntax.
*
* @param [reviver]
* If a function, prescribes how the value originally produced by parsing is
* transformed, before being returned.
*
* @param [options=ParseOptions | NumberParserArgument]
* Pass a custom number parser. Input is a string, and the output can be unknown
* numeric value: number, bigint, LosslessNumber, or a custom BigNumber library.
*
* @returns Returns the Object corresponding to the given JSON text.
*
* @throws Throws a SyntaxError exception if the string to parse is not valid JSON.
*/
function parse$1(text, reviver, options) {
	const optionsObj = typeof options === "function" ? { parseNumber: options } : options;
	const parseNumber = optionsObj?.parseNumber ?? parseLosslessNumber;
	const onDuplicateKey = optionsObj?.onDuplicateKey ?? throwDuplicateKey;
	let i = 0;
	const value = parseValue();
	expectValue(value);
	expectEndOfInput();
	return reviver ? revive(value, reviver) : value;
	function parseObject() {
		if (text.charCodeAt(i) === codeOpeningBrace) {
			i++;
			skipWhitespace();
			const object = {};
			let initial = true;
			while (i < text.length && text.charCodeAt(i) !== codeClosingBrace) {
				if (!initial) {
					eatComma();
					skipWhitespace();
				} else initial = false;
				const start = i;
				const key = parseString();
				if (key === void 0) {
					throwObjectKeyExpected();
					return;
				}
				skipWhitespace();
				eatColon();
				const value = parseValue();
				if (value === void 0) {
					throwObjectValueExpected();
					return;
				}
				if (Object.prototype.hasOwnProperty.call(object, key) && !isDeepEqual(value, object[key])) {
					const returnedValue = onDuplicateKey({
						key,
						position: start + 1,
						oldValue: object[key],
						newValue: value
					});
					if (returnedValue !== void 0) setObjectKey(object, key, returnedValue);
				} else setObjectKey(object, key, value);
			}
			if (text.charCodeAt(i) !== codeClosingBrace) throwObjectKeyOrEndExpected();
			i++;
			return object;
		}
	}
	function parseArray() {
		if (text.charCodeAt(i) === codeOpeningBracket) {
			i++;
			skipWhitespace();
			const array = [];
			let initial = true;
			while (i < text.length && text.charCodeAt(i) !== codeClosingBracket) {
				if (!initial) eatComma();
				else initial = false;
				const value = parseValue();
				expectArrayItem(value);
				array.push(value);
			}
			if (text.charCodeAt(i) !== codeClosingBracket) throwArrayItemOrEndExpected();
			i++;
			return array;
		}
	}
	function parseValue() {
		skipWhitespace();
		const value = parseString() ?? parseNumeric() ?? parseObject() ?? parseArray() ?? parseKeyword("true", true) ?? parseKeyword("false", false) ?? parseKeyword("null", null);
		skipWhitespace();
		return value;
	}
	function parseKeyword(name, value) {
		if (text.slice(i, i + name.length) === name) {
			i += name.length;
			return value;
		}
	}
	function skipWhitespace() {
		while (isWhitespace(text.charCodeAt(i))) i++;
	}
	function parseString() {
		if (text.charCodeAt(i) === codeDoubleQuote) {
			i++;
			let result = "";
			while (i < text.length && text.charCodeAt(i) !== codeDoubleQuote) {
				if (text.charCodeAt(i) === codeBackslash) {
					const char = text[i + 1];
					const escapeChar = escapeCharacters[char];
					if (escapeChar !== void 0) {
						result += escapeChar;
						i++;
					} else if (char === "u") {
						if (isHex(text.charCodeAt(i + 2)) && isHex(text.charCodeAt(i + 3)) && isHex(text.charCodeAt(i + 4)) && isHex(text.charCodeAt(i + 5))) {
							result += String.fromCharCode(Number.parseInt(text.slice(i + 2, i + 6), 16));
							i += 5;
						} else throwInvalidUnicodeCharacter(i);
					} else throwInvalidEscapeCharacter(i);
				} else if (isValidStringCharacter(text.charCodeAt(i))) result += text[i];
				else throwInvalidCharacter(text[i]);
				i++;
			}
			expectEndOfString();
			i++;
			return result;
		}
	}
	function parseNumeric() {
		const start = i;
		if (text.charCodeAt(i) === codeMinus) {
			i++;
			expectDigit(start);
		}
		if (text.charCodeAt(i) === codeZero) i++;
		else if (isNonZeroDigit(text.charCodeAt(i))) {
			i++;
			while (isDigit(text.charCodeAt(i))) i++;
		} else return;
		if (text.charCodeAt(i) === codeDot) {
			i++;
			expectDigit(start);
			while (isDigit(text.charCodeAt(i))) i++;
		}
		if (text.charCodeAt(i) === 101 || text.charCodeAt(i) === 69) {
			i++;
			if (text.charCodeAt(i) === codeMinus || text.charCodeAt(i) === codePlus) i++;
			expectDigit(start);
			while (isDigit(text.charCodeAt(i))) i++;
		}
		if (i > start) return parseNumber(text.slice(start, i));
	}
	function eatComma() {
		if (text.charCodeAt(i) !== codeComma) throw new SyntaxError(`Comma ',' expected after value ${gotAt()}`);
		i++;
	}
	function eatColon() {
		if (text.charCodeAt(i) !== codeColon) throw new SyntaxError(`Colon ':' expected after property name ${gotAt()}`);
		i++;
	}
	function expectValue(value) {
		if (value === void 0) throw new SyntaxError(`JSON value expected ${gotAt()}`);
	}
	function expectArrayItem(value) {
		if (value === void 0) throw new SyntaxError(`Array item expected ${gotAt()}`);
	}
	function expectEndOfInput() {
		if (i < text.length) throw new SyntaxError(`Expected end of input ${gotAt()}`);
	}
	function expectDigit(start) {
		if (!isDigit(text.charCodeAt(i))) {
			const numSoFar = text.slice(start, i);
			throw new SyntaxError(`Invalid number '${numSoFar}', expecting a digit ${gotAt()}`);
		}
	}
	function expectEndOfString() {
		if (text.charCodeAt(i) !== codeDoubleQuote) throw new SyntaxError(`End of string '"' expected ${gotAt()}`);
	}
	function throwObjectKeyExpected() {
		throw new SyntaxError(`Quoted object key expected ${gotAt()}`);
	}
	function throwDuplicateKey({ key, position }) {
		throw new SyntaxError(`Duplicate key '${key}' encountered at position ${position}`);
	}
	function throwObjectKeyOrEndExpected() {
		throw new SyntaxError(`Quoted object key or end of object '}' expected ${gotAt()}`);
	}
	function throwArrayItemOrEndExpected() {
		throw new SyntaxError(`Array item or end of array ']' expected ${gotAt()}`);
	}
	function throwInvalidCharacter(char) {
		throw new SyntaxError(`Invalid character '${char}' ${pos()}`);
	}
	function throwInvalidEscapeCharacter(start) {
		const chars = text.slice(start, start + 2);
		throw new SyntaxError(`Invalid escape character '${chars}' ${pos()}`);
	}
	function throwObjectValueExpected() {
		throw new SyntaxError(`Object value expected after ':' ${pos()}`);
	}
	function throwInvalidUnicodeCharacter(start) {
		const chars = text.slice(start, start + 6);
		throw new SyntaxError(`Invalid unicode character '${chars}' ${pos()}`);
	}
	function pos() {
		return `at position ${i}`;
	}
	function got() {
		return i < text.length ? `but got '${text[i]}'` : "but reached end of input";
	}
	function gotAt() {
		return `${got()} ${pos()}`;
	}
}
function setObjectKey(object, key, value) {
	if (key === "__proto__") Object.defineProperty(object, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	else object[key] = value;
}
function isWhitespace(code) {
	return code === codeSpace || code === codeNewline || code === codeTab || code === codeReturn;
}
function isHex(code) {
	return code >= codeZero && code <= codeNine || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function isDigit(code) {
	return code >= codeZero && code <= codeNine;
}
function isNonZeroDigit(code) {
	return code >= codeOne && code <= codeNine;
}
function isValidStringCharacter(code) {
	return code >= 32 && code <= 1114111;
}
function isDeepEqual(a, b) {
	if (a === b) return true;
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isDeepEqual(item, b[index]));
	if (isObject$2(a) && isObject$2(b)) return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isDeepEqual(a[key], b[key]));
	return false;
}
function isObject$2(value) {
	return typeof value === "object" && value !== null;
}
var escapeCharacters = {
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
var codeBackslash = 92;
var codeOpeningBrace = 123;
var codeClosingBrace = 125;
var codeOpeningBracket = 91;
var codeClosingBracket = 93;
var codeSpace = 32;
var codeNewline = 10;
var codeTab = 9;
var codeReturn = 13;
var codeDoubleQuote = 34;
var codePlus = 43;
var codeMinus = 45;
var codeZero = 48;
var codeOne = 49;
var codeNine = 57;
var codeComma = 44;
var codeDot = 46;
var codeColon = 58;
// src/json.ts
/** A number whose digits a double cannot hold; it prints as the text it was read from. */
var ExactNumber = class {
	text;
	constructor(text) {
		this.text = text;
	}
	valueOf() {
		return Number(this.text);
	}
	toString() {
		return this.text;
	}
};
/**
* Reads JSON text; of duplicate keys the last wins. On failure the problem `JSON_SYNTAX` tells line and column.
* Integers beyond 2^53 and decimals that a double would round stay exact, as `ExactNumber`.
*/
function parseJson(text) {
	try {
		return {
			ok: true,
			value: mayRound.test(text) ? parseExact(text) : JSON.parse(text)
		};
	} catch (error) {
		return {
			ok: false,
			problem: syntaxProblem$1(text, error)
		};
	}
}
var mayRound = /\d{16}|\d[.]\d{15}|\d[eE][+-]?\d/;
function parseExact(text) {
	JSON.parse(text);
	return parse$1(text, null, {
		parseNumber: (digits) => holds$2(digits) ? Number(digits) : new ExactNumber(digits),
		onDuplicateKey: ({ newValue }) => newValue
	});
}
/** Does a double print these digits again? `1.50` does (as 1.5), `12345678901234567891` does not. */
function holds$2(digits) {
	const value = Number(digits);
	return Number.isFinite(value) && canonical(String(value)) === canonical(digits);
}
function canonical(digits) {
	const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits);
	if (!match) return digits;
	const [, sign, whole = "", fraction = "", exponent = "0"] = match;
	const significant = (whole + fraction).replace(/^0+/, "");
	const trimmed = significant.replace(/0+$/, "");
	if (trimmed === "") return "0";
	return `${sign}${trimmed}e${Number(exponent) - fraction.length + significant.length - trimmed.length}`;
}
function syntaxProblem$1(text, error) {
	const offset = syntaxOffset(text);
	const before = text.slice(0, offset);
	const line = before.split("\n").length;
	const column = offset - before.lastIndexOf("\n");
	const at = {
		from: offset,
		to: Math.min(offset + 1, text.length),
		line,
		column
	};
	if (text.trim() === "") return {
		code: "JSON_EMPTY",
		severity: "error",
		message: "Empty: JSON is expected here.",
		at
	};
	const found = offset >= text.length ? "the text ends too early" : `unexpected ${JSON.stringify(text[offset])}`;
	return {
		code: "JSON_SYNTAX",
		severity: "error",
		message: error instanceof SyntaxError ? `Not valid JSON, line ${line}, column ${column}: ${found}.` : String(error),
		at
	};
}
/** Where the text stops being the beginning of JSON. Engines word their messages differently, so we look ourselves. */
function syntaxOffset(text) {
	let at = 0;
	const blank = () => {
		while (at < text.length && " 	\n\r".includes(text[at])) at++;
	};
	const sticky = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match) at += match[0].length;
		return match !== null;
	};
	const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
	const stringStart = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
	const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
	const wordPattern = /true|false|null/y;
	const brokenString = () => {
		sticky(stringStart);
		return at;
	};
	const open = [];
	let expect = "value";
	for (;;) {
		blank();
		const char = text[at];
		if (expect === "next" && open.length === 0) return at;
		if (char === void 0) return at;
		if (expect === "valueOrEnd" && char === "]" || expect === "keyOrEnd" && char === "}") {
			open.pop();
			at++;
			expect = "next";
		} else if (expect === "value" || expect === "valueOrEnd") {
			if (char === "[") {
				open.push("[");
				at++;
				expect = "valueOrEnd";
			} else if (char === "{") {
				open.push("{");
				at++;
				expect = "keyOrEnd";
			} else if (sticky(stringPattern) || sticky(numberPattern) || sticky(wordPattern)) expect = "next";
			else return brokenString();
		} else if (expect === "key" || expect === "keyOrEnd") {
			if (!sticky(stringPattern)) return brokenString();
			expect = "colon";
		} else if (expect === "colon") {
			if (char !== ":") return at;
			at++;
			expect = "value";
		} else {
			const inside = open.at(-1);
			if (char === ",") {
				at++;
				expect = inside === "{" ? "key" : "value";
			} else if (char === "}" && inside === "{" || char === "]" && inside === "[") {
				open.pop();
				at++;
			} else return at;
		}
	}
}
/** Prints JSON, exact numbers digit by digit. `indent` as in `JSON.stringify`. */
function printJson(value, indent) {
	return print(value, indent ?? 0, "\n");
}
function print(value, indent, newline) {
	if (value instanceof ExactNumber) return value.text;
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	const inner = newline + " ".repeat(indent);
	const [start, between, end] = indent > 0 ? [
		inner,
		`,${inner}`,
		newline
	] : [
		"",
		",",
		""
	];
	if (Array.isArray(value)) {
		if (value.length === 0) return "[]";
		return `[${start}${value.map((item) => print(item, indent, inner)).join(between)}${end}]`;
	}
	const keys = Object.keys(value);
	if (keys.length === 0) return "{}";
	const colon = indent > 0 ? ": " : ":";
	return `{${start}${keys.map((key) => JSON.stringify(key) + colon + print(value[key], indent, inner)).join(between)}${end}}`;
}
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}
/** An own entry, never one of the prototype. */
function entry$1(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
/** An object without a prototype, so that `__proto__` and `constructor` are keys like any other. */
function emptyObject() {
	return Object.create(null);
}
// src/lines.ts
/** The measured lines, oldest first, with the runtime and FEEL engine releases that were recorded. */
var lines = {
	"8.3": {
		runtime: "8.3.8",
		feelEngine: "1.17.5"
	},
	"8.5": {
		runtime: "8.5.6",
		feelEngine: "1.17.7"
	},
	"8.8": {
		runtime: "8.8.7",
		feelEngine: "1.20.0"
	},
	"8.9": {
		runtime: "8.9.7",
		feelEngine: "1.21.0"
	}
};
var newestLine = "8.9";
/** Is `line` at least `since`? */
function isSince(line, since) {
	return order.indexOf(line) >= order.indexOf(since);
}
/** Minor versions between the measured ones, by the error functions that their runtimes have. */
var belongsTo = {
	"8.4": "8.5",
	"8.6": "8.5",
	"8.7": "8.5"
};
var order = Object.keys(lines);
/** The measured line that previews a Camunda version (`modeler:executionPlatformVersion`, as `8.6.0`). */
function lineFor(platformVersion) {
	const match = /^(\d+)\.(\d+)/.exec(platformVersion ?? "");
	if (!match) return {
		line: "8.9",
		version: "8.9",
		notice: `No Camunda version in the diagram: previewed as 8.9`
	};
	const [major, minor] = [Number(match[1]), Number(match[2])];
	const version = `${major}.${minor}`;
	if (version in lines) return {
		line: version,
		version
	};
	const newer = Number("8.9".split(".")[1]);
	if (major > 8 || major === 8 && minor > newer) return {
		line: "8.9",
		version,
		notice: `${version}: not measured, previewed as 8.9`
	};
	const oldest = order[0];
	if (major < 8 || minor < Number(oldest.split(".")[1])) return {
		line: oldest,
		version,
		notice: `${version}: not measured, previewed as ${oldest}`
	};
	const belongs = belongsTo[version];
	return {
		line: belongs,
		version,
		notice: `${version}: previewed as ${lines[belongs].runtime}`
	};
}
// src/feel/engineReason.ts
/** The engine's message; `text` is the expression alone, and `refused` counts from `from`. */
function engineReason(refused, text, from, to) {
	const expression = text.slice(from, to);
	if (refused.reason === "external") return `validation of expression '${expression}' failed: ${externalRefused}`;
	if (refused.reason === "depth") return `failed to parse expression '${expression}': java.lang.StackOverflowError`;
	const { line, column } = placeOf$1(text.slice(from, to), refused.at - from);
	const found = JSON.stringify(text.slice(refused.at, Math.min(refused.at + 10, to)));
	return `failed to parse expression '${expression}': ${`Expected ${expectedThere(refused, text, from)}:${line}:${column}, found ${found}`}`;
}
var externalRefused = "External functions are disabled. Use the FunctionProvider SPI (recommended) or enable external function in the configuration.";
/** What the engine's parser names at the place where it stops. */
function expectedThere(refused, text, from) {
	const { read, at } = refused;
	if (!read) return `(${at === from ? "start-of-input | " : ""}${expression})`;
	const before = operatorsAfter[lastOf(read).kind] ?? "binaryComparison | between | instanceOf | in | ";
	const and = text.startsWith("and", at) ? "\"and\" ~ (addSub | unaryComparison | range)" : "\"and\"";
	return `(${unfinishedConstruct(refused)}${before}${and} | "or" | end-of-input)`;
}
var expression = "ifOp | forOp | quantifiedOp | disjunction";
var operatorsAfter = {
	comparison: "path | filter | \"**\" | [*/] | [+\\\\-] | ",
	instanceOf: "\".\" | ",
	inputInRange: "",
	inputOrder: ""
};
/** An `if` without its `then` is read as a variable; the engine also tells how far the other reading came. */
function unfinishedConstruct({ read, expected }) {
	const keyword = read?.kind === "reference" ? read.segments[0].name : "";
	const missing = expected.find(({ opened }) => opened?.text === keyword && opened.at === read.from)?.what;
	if (keyword === "if") {
		const condition = `(${expression}) ~ "then"`;
		if (missing) return `${missing === "else" ? `${condition} ~ (${expression}) ~ "else"` : condition} | `;
	}
	if (![
		"for",
		"some",
		"every"
	].includes(keyword)) return "";
	return missing && missing !== "in" ? `listIterator.rep(1) ~ "${missing}" | ` : "listIterator.rep(1) | ";
}
function lastOf(exp) {
	return exp.kind === "and" || exp.kind === "or" ? lastOf(exp.right) : exp;
}
/** Both count from 1. */
function placeOf$1(text, offset) {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n")
	};
}
// src/feel/values.ts
/** `unscaled` × 10^-`scale`, as Java's BigDecimal: 1.10 has the scale 2 and keeps its zero. */
var FeelDecimal = class {
	unscaled;
	scale;
	/** digits that arithmetic starting from here keeps: 34, or more where a longer literal was written */
	precision;
	constructor(unscaled, scale, precision = 34) {
		this.unscaled = unscaled;
		this.scale = scale;
		this.precision = precision;
	}
};
/** A day of the proleptic Gregorian calendar, years -999999999 to 999999999. */
var FeelDate$1 = class {
	year;
	/** 1 to 12 */
	month;
	/** 1 to 31 */
	day;
	constructor(year, month, day) {
		this.year = year;
		this.month = month;
		this.day = day;
	}
};
/** A time of day. */
var FeelTime$1 = class {
	/** nanoseconds since midnight */
	nanos;
	zone;
	constructor(nanos, zone) {
		this.nanos = nanos;
		this.zone = zone;
	}
};
/** A date with a time of day. */
var FeelDateTime$1 = class {
	date;
	/** nanoseconds since midnight, by the clock on the wall */
	nanos;
	zone;
	constructor(date, nanos, zone) {
		this.date = date;
		this.nanos = nanos;
		this.zone = zone;
	}
};
/** An exact span of time; a day has 24 hours. */
var DaysTimeDuration = class {
	nanos;
	constructor(nanos) {
		this.nanos = nanos;
	}
};
/** A span of months; always normalized: 14 months are one year and two months. */
var YearsMonthsDuration = class {
	months;
	constructor(months) {
		this.months = months;
	}
};
var FeelFunction$1 = class {
	parameters;
	invoke;
	constructor(parameters, invoke) {
		this.parameters = parameters;
		this.invoke = invoke;
	}
};
var FeelRange$1 = class {
	start;
	startIncluded;
	end;
	endIncluded;
	constructor(start, startIncluded, end, endIncluded) {
		this.start = start;
		this.startIncluded = startIncluded;
		this.end = end;
		this.endIncluded = endIncluded;
	}
};
/**
* Where the engine's own code would throw: the whole evaluation fails, unless the built-in that asked catches it.
* `message` is Java's, as `java.lang.ArithmeticException: Division by zero`.
*/
var JavaException = class extends Error {
	constructor(className, message) {
		super(message === void 0 ? className : `${className}: ${message}`);
		this.name = "JavaException";
	}
};
function isNumber$1(value) {
	return typeof value === "number" || value instanceof FeelDecimal;
}
function isContext$1(value) {
	return typeOf(value) === "context";
}
function isList(value) {
	return Array.isArray(value);
}
function typeOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "list";
	if (typeof value !== "object") return typeof value;
	return typeOfClass.get(Object.getPrototypeOf(value)) ?? "context";
}
var typeOfClass = /* @__PURE__ */ new Map([
	[FeelDecimal.prototype, "number"],
	[ExactNumber.prototype, "number"],
	[FeelDate$1.prototype, "date"],
	[FeelTime$1.prototype, "time"],
	[FeelDateTime$1.prototype, "date and time"],
	[DaysTimeDuration.prototype, "days and time duration"],
	[YearsMonthsDuration.prototype, "years and months duration"],
	[FeelFunction$1.prototype, "function"],
	[FeelRange$1.prototype, "range"]
]);
// src/feel/decimal.ts
var roundingModes = [
	"UP",
	"DOWN",
	"CEILING",
	"FLOOR",
	"HALF_UP",
	"HALF_DOWN",
	"HALF_EVEN",
	"UNNECESSARY"
];
/** Digits that Java may still be able to hold, and a browser tab should not be asked to. */
var mostDigits = 1e5;
function addDecimals(x, y) {
	const scale = Math.max(x.scale, y.scale);
	if (x.unscaled === 0n || y.unscaled === 0n) {
		if (x.unscaled === y.unscaled) return new FeelDecimal(0n, scale, x.precision);
		const sum = round$1(x.unscaled === 0n ? y.unscaled : x.unscaled, x.unscaled === 0n ? y.scale : x.scale, x.precision);
		if (sum.scale > scale) return stripZeros(sum, scale);
		return raiseScale(sum, Math.min(scale, sum.scale + sum.precision - digitsOf(sum.unscaled)));
	}
	const [left, right] = alignable(x, y);
	return round$1(alignTo(left, right) + alignTo(right, left), Math.max(left.scale, right.scale), x.precision);
}
function multiplyDecimals(x, y) {
	return round$1(x.unscaled * y.unscaled, x.scale + y.scale, x.precision);
}
/** Throws Java's ArithmeticException where `y` is zero. */
function divideDecimals(x, y, mode = "HALF_EVEN") {
	const preferred = x.scale - y.scale;
	if (y.unscaled === 0n) throw arithmetic$1(x.unscaled === 0n ? "Division undefined" : "Division by zero");
	if (x.unscaled === 0n) return new FeelDecimal(0n, saturated(preferred), x.precision);
	let shift = x.precision + digitsOf(y.unscaled) - digitsOf(x.unscaled);
	if (digitsOf(quotient(x.unscaled, y.unscaled, shift)) > x.precision) shift -= 1;
	const [dividend, divisor] = shifted(x.unscaled, y.unscaled, shift);
	const exact = dividend % divisor === 0n;
	const result = round$1(divideRounded(dividend, divisor, mode), preferred + shift, x.precision);
	return exact ? stripZeros(result, preferred) : result;
}
/** `x - trunc(x / y) * y`, not rounded; throws where `y` is zero, or the quotient has more digits than the precision. */
function remainderOfDecimals(x, y) {
	return subtractExact(x, multiplyExact(integralQuotient(x, y), y));
}
function integralQuotient(x, y) {
	const preferred = saturated(x.scale - y.scale);
	if (compareMagnitudes(x, y) < 0) return new FeelDecimal(0n, preferred, x.precision);
	let result = divideDecimals(x, y, "DOWN");
	if (result.scale < 0) {
		if (compareMagnitudes(subtractExact(x, multiplyExact(result, y)), y) >= 0) throw arithmetic$1("Division impossible");
	} else if (result.scale > 0) result = setScale(result, 0, "DOWN");
	const spare = x.precision - digitsOf(result.unscaled);
	if (preferred > result.scale && spare > 0) return raiseScale(result, result.scale + Math.min(spare, preferred - result.scale));
	return stripZeros(result, preferred);
}
/** `x` to a whole power of at most nine digits. Throws beyond, and for a negative power of zero. */
function powerOfDecimal(x, exponent) {
	if (exponent < -999999999 || exponent > 999999999) throw arithmetic$1("Invalid operation");
	if (exponent === 0) return new FeelDecimal(1n, 0, x.precision);
	const magnitude = Math.abs(exponent);
	const working = x.precision + String(magnitude).length + 1;
	let power = new FeelDecimal(1n, 0, working);
	for (const bit of magnitude.toString(2)) {
		power = multiplyDecimals(power, power);
		if (bit === "1") power = multiplyDecimals(power, x);
	}
	if (exponent < 0) power = divideDecimals(new FeelDecimal(1n, 0, working), power);
	return round$1(power.unscaled, power.scale, x.precision);
}
/** To `precision` significant digits, half-even. */
function round$1(unscaled, scale, precision) {
	let digits = digitsOf(unscaled) - precision;
	while (digits > 0) {
		unscaled = divideRounded(unscaled, powerOfTen(digits), "HALF_EVEN");
		scale -= digits;
		digits = digitsOf(unscaled) - precision;
	}
	return new FeelDecimal(unscaled, checkedScale(scale, unscaled), precision);
}
/** Throws where digits get lost under `UNNECESSARY`, and where the number would grow beyond reason. */
function setScale(x, scale, mode) {
	if (scale >= x.scale) return raiseScale(x, scale);
	const drop = x.scale - scale;
	const divisor = powerOfTen(Math.min(drop, digitsOf(x.unscaled) + 1));
	return new FeelDecimal(divideRounded(x.unscaled, divisor, mode), scale, x.precision);
}
function compareDecimals(x, y) {
	const [signX, signY] = [signOf(x.unscaled), signOf(y.unscaled)];
	if (signX !== signY) return signX < signY ? -1 : 1;
	return signX === 0 ? 0 : signX * compareMagnitudes(x, y);
}
function compareMagnitudes(x, y) {
	if (x.unscaled === 0n || y.unscaled === 0n) return x.unscaled === y.unscaled ? 0 : x.unscaled === 0n ? -1 : 1;
	const place = digitsOf(x.unscaled) - x.scale - (digitsOf(y.unscaled) - y.scale);
	if (place !== 0) return Math.sign(place);
	const [left, right] = [magnitude(alignTo(x, y)), magnitude(alignTo(y, x))];
	return left < right ? -1 : left > right ? 1 : 0;
}
/** As BigDecimal.toString: with an exponent where the scale is negative or the number smaller than 0.000001. */
function printDecimal(x) {
	const digits = magnitude(x.unscaled).toString();
	const sign = x.unscaled < 0n ? "-" : "";
	const exponent = digits.length - 1 - x.scale;
	if (x.scale === 0) return sign + digits;
	if (x.scale > 0 && exponent >= -6) {
		const padded = digits.padStart(x.scale + 1, "0");
		return `${sign}${padded.slice(0, -x.scale)}.${padded.slice(-x.scale)}`;
	}
	return sign + (digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits) + (exponent === 0 ? "" : `E${exponent > 0 ? "+" : ""}${exponent}`);
}
/** Number of decimal digits, 1 for zero. */
function digitsOf(unscaled) {
	return magnitude(unscaled).toString().length;
}
function divideRounded(dividend, divisor, mode) {
	const truncated = dividend / divisor;
	const rest = dividend % divisor;
	if (rest === 0n) return truncated;
	const sign = dividend < 0n === divisor < 0n ? 1n : -1n;
	return roundsAwayFromZero[mode](sign, truncated, 2n * magnitude(rest) - magnitude(divisor)) ? truncated + sign : truncated;
}
/** `overHalf` is negative below the half, zero at the half, positive above. */
var roundsAwayFromZero = {
	UP: () => true,
	DOWN: () => false,
	CEILING: (sign) => sign > 0n,
	FLOOR: (sign) => sign < 0n,
	HALF_UP: (_, __, overHalf) => overHalf >= 0n,
	HALF_DOWN: (_, __, overHalf) => overHalf > 0n,
	HALF_EVEN: (_, truncated, overHalf) => overHalf > 0n || overHalf === 0n && truncated % 2n !== 0n,
	UNNECESSARY: () => {
		throw arithmetic$1("Rounding necessary");
	}
};
/** Takes trailing zeros away, down to the preferred scale. */
function stripZeros(x, preferred) {
	let { unscaled, scale } = x;
	while (scale > preferred && unscaled % 10n === 0n && unscaled !== 0n) {
		unscaled /= 10n;
		scale -= 1;
	}
	return new FeelDecimal(unscaled, scale, x.precision);
}
function raiseScale(x, scale) {
	if (scale === x.scale) return x;
	const unscaled = x.unscaled === 0n ? 0n : x.unscaled * powerOfTen(scale - x.scale);
	return new FeelDecimal(unscaled, checkedScale(scale, unscaled), x.precision);
}
/** Of two numbers so far apart that the smaller can only tip the rounding, replaces the smaller by a token. */
function alignable(x, y) {
	const [big, small] = x.scale < y.scale ? [x, y] : [y, x];
	const lastPlace = big.scale - digitsOf(big.unscaled) + x.precision;
	const firstPlace = small.scale - digitsOf(small.unscaled) + 1;
	if (firstPlace <= big.scale + 2 || firstPlace <= lastPlace + 2) return [x, y];
	const token = new FeelDecimal(BigInt(signOf(small.unscaled)), Math.max(big.scale, lastPlace) + 3, small.precision);
	return big === x ? [x, token] : [token, y];
}
function alignTo(x, other) {
	const scale = Math.max(x.scale, other.scale);
	return x.unscaled === 0n || scale === x.scale ? x.unscaled : x.unscaled * powerOfTen(scale - x.scale);
}
function subtractExact(x, y) {
	return new FeelDecimal(alignTo(x, y) - alignTo(y, x), Math.max(x.scale, y.scale), x.precision);
}
function multiplyExact(x, y) {
	return new FeelDecimal(x.unscaled * y.unscaled, x.scale + y.scale, x.precision);
}
function shifted(dividend, divisor, shift) {
	return shift >= 0 ? [dividend * powerOfTen(shift), divisor] : [dividend, divisor * powerOfTen(-shift)];
}
function quotient(dividend, divisor, shift) {
	const [left, right] = shifted(dividend, divisor, shift);
	return left / right;
}
function powerOfTen(exponent) {
	if (exponent > mostDigits) throw arithmetic$1("BigInteger would overflow supported range");
	return 10n ** BigInt(exponent);
}
function checkedScale(scale, unscaled) {
	if (scale === saturated(scale)) return scale;
	if (unscaled === 0n) return saturated(scale);
	throw arithmetic$1(scale > 0 ? "Underflow" : "Overflow");
}
function saturated(scale) {
	return Math.min(Math.max(scale, -2147483648), 2147483647);
}
function signOf(unscaled) {
	return unscaled === 0n ? 0 : unscaled < 0n ? -1 : 1;
}
function magnitude(unscaled) {
	return unscaled < 0n ? -unscaled : unscaled;
}
function arithmetic$1(message) {
	return new JavaException("java.lang.ArithmeticException", message);
}
// src/feel/numbers.ts
/** A number of JSON text as Java reads it: whole numbers exactly, others as doubles. Null beyond a double's range. */
function readNumber(value) {
	if (typeof value === "number") return value + 0;
	if (/^-?\d+$/.test(value.text)) return parseNumber(value.text) ?? null;
	const double = Number(value.text);
	return Number.isFinite(double) ? fromDouble(double) : null;
}
/** Text as `new BigDecimal(text)` accepts it: a literal, or the argument of `number`. Undefined where it refuses. */
function parseNumber(text) {
	try {
		return numberFromText(text);
	} catch (error) {
		if (error instanceof JavaException) return void 0;
		throw error;
	}
}
/** The same with Java's NumberFormatException where the text is refused (lines before 8.8 fail with it). */
function numberFromText(text) {
	const match = decimalText.exec(text);
	if (!match) throw numberFormat(whyNoNumber(text));
	const [, sign = "", whole = "", afterWhole, bare, exponent = "0"] = match;
	const fraction = afterWhole ?? bare ?? "";
	if (exponent.replace(/^[+-]?0*/, "").length > 10) throw numberFormat("Too many nonzero exponent digits.");
	const shift = Number(asciiDigits(exponent));
	if (shift !== (shift | 0)) throw numberFormat("Exponent overflow.");
	const scale = fraction.length - shift;
	if (scale !== (scale | 0)) throw numberFormat("Scale out of range.");
	const unscaled = BigInt(asciiDigits(whole + fraction));
	return simplest(new FeelDecimal(sign === "-" ? -unscaled : unscaled, scale, precisionOf(unscaled)));
}
var decimalText = /^([+-]?)(?:(\p{Nd}+)(?:\.(\p{Nd}*))?|\.(\p{Nd}+))(?:[eE]([+-]?\p{Nd}+))?$/u;
function whyNoNumber(text) {
	const stranger = /[^\p{Nd}.eE]/u.exec(text.replace(/^[+-]/, ""));
	if (text === "") return "Index 0 out of bounds for length 0";
	if (stranger && !/[eE]/.test(text.slice(0, stranger.index))) return `Character ${stranger[0]} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`;
	if (/\..*\./.test(text)) return "Character array contains more than one decimal point.";
	return /\p{Nd}/u.test(text) ? "No exponent digits." : "No digits found.";
}
/** Java reads the decimal digits of all scripts. */
function asciiDigits(text) {
	return /^[+-]?[0-9]*$/.test(text) ? text : text.replace(/(?![0-9])\p{Nd}/gu, digitValue);
}
function digitValue(digit) {
	const code = digit.codePointAt(0);
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
	return String(value);
}
/** A double that Java computed (`sqrt`, `log`, `random number`): 2 becomes 2.0. Infinity and NaN throw. */
function fromDouble(value) {
	if (!Number.isFinite(value)) throw numberFormat(whyNoNumber(String(value)));
	return numberFromText(printDouble(value));
}
/** Java's Double.toString: always a fraction digit; with an exponent below 0.001 and from 10,000,000 on. */
function printDouble(value) {
	const [, sign = "", lead = "", rest = "", exponentText = "0"] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential());
	const exponent = Number(exponentText);
	const digits = lead + rest;
	if (digits === "0") return Object.is(value, -0) ? "-0.0" : "0.0";
	if (exponent < -3 || exponent > 6) return `${sign}${lead}.${rest === "" ? "0" : rest}E${exponent}`;
	if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
	const padded = digits.padEnd(exponent + 2, "0");
	return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1)}`;
}
function add(x, y) {
	if (typeof x === "number" && typeof y === "number" && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
		const sum = x + y;
		if (Number.isSafeInteger(sum)) return sum;
	}
	return simplest(addDecimals(toDecimal(x), toDecimal(y)));
}
function subtract(x, y) {
	if (typeof x === "number" && typeof y === "number" && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
		const difference = x - y;
		if (Number.isSafeInteger(difference)) return difference;
	}
	const right = toDecimal(y);
	return simplest(addDecimals(toDecimal(x), new FeelDecimal(-right.unscaled, right.scale, right.precision)));
}
function multiply(x, y) {
	if (typeof x === "number" && typeof y === "number" && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
		const product = x * y;
		if (Number.isSafeInteger(product)) return product + 0;
	}
	return simplest(multiplyDecimals(toDecimal(x), toDecimal(y)));
}
/** `y` must not be zero: the engine answers null before it divides. */
function divide(x, y) {
	if (typeof x === "number" && typeof y === "number" && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
		const quotient = x / y;
		if (Number.isSafeInteger(quotient)) return quotient + 0;
	}
	return simplest(divideDecimals(toDecimal(x), toDecimal(y)));
}
/** `x ** y`: exact for whole `y`, by doubles otherwise. */
function power(x, y) {
	if (isWhole(y)) return simplest(powerOfDecimal(toDecimal(x), toInt(y)));
	return fromDouble(Math.pow(toDouble(x), toDouble(y)));
}
/** The `modulo` built-in, whose result has the sign of the divisor. Throws where the divisor is zero. */
function modulo(x, y) {
	const divisor = toDecimal(y);
	return simplest(remainderOfDecimals(addDecimals(remainderOfDecimals(toDecimal(x), divisor), divisor), divisor));
}
function negate(x) {
	if (typeof x === "number") return 0 - x;
	return simplest(round$1(-x.unscaled, x.scale, x.precision));
}
function absolute(x) {
	if (typeof x === "number") return Math.abs(x);
	return simplest(round$1(magnitude(x.unscaled), x.scale, x.precision));
}
/** Negative, zero or positive. */
function compareNumbers$1(x, y) {
	if (typeof x === "number" && typeof y === "number") return x < y ? -1 : x > y ? 1 : 0;
	return compareDecimals(toDecimal(x), toDecimal(y));
}
/** 1.0 equals 1. */
function equalNumbers(x, y) {
	return typeof x === "number" && typeof y === "number" ? x === y : compareNumbers$1(x, y) === 0;
}
/** `decimal`, `floor`, `ceiling`, `round up` …: throws Java's ArithmeticException where it can't be. */
function roundNumber(x, scale, mode) {
	const places = toInt(scale);
	if (places === 0 && typeof x === "number" && Number.isSafeInteger(x)) return x;
	return simplest(setScale(toDecimal(x), places, mode));
}
/** Null for negative numbers. */
function squareRoot(x) {
	return compareNumbers$1(x, 0) < 0 ? null : fromDouble(Math.sqrt(toDouble(x)));
}
/** Throws for zero and negative numbers. */
function logarithm(x) {
	return fromDouble(Math.log(toDouble(x)));
}
/** Throws where the result is beyond a double. */
function exponential(x) {
	return fromDouble(Math.exp(toDouble(x)));
}
function isOdd(x) {
	return equalNumbers(simplest(remainderOfDecimals(toDecimal(absolute(x)), two)), 1);
}
function isEven(x) {
	return remainderOfDecimals(toDecimal(x), two).unscaled === 0n;
}
var two = new FeelDecimal(2n, 0);
/** No fraction: true for 1.0. */
function isWhole(x) {
	if (typeof x === "number") return Number.isInteger(x);
	if (x.scale <= 0 || x.unscaled === 0n) return true;
	return digitsOf(x.unscaled) > x.scale && x.unscaled % powerOfTen(x.scale) === 0n;
}
/** As Java's BigDecimal.intValue: cuts the fraction off, and wraps around beyond 32 bits. */
function toInt(x) {
	if (typeof x === "number" && Math.abs(x) <= Number.MAX_SAFE_INTEGER) return x | 0;
	return Number(BigInt.asIntN(32, wholePart(toDecimal(x))));
}
/** The whole part's lowest 64 bits, as Java's BigDecimal.longValue. */
function toLong(x) {
	return BigInt.asIntN(64, wholePart(toDecimal(x)));
}
function wholePart({ unscaled, scale }) {
	if (scale === 0) return unscaled;
	if (scale < 0) return scale <= -64 ? 0n : unscaled * powerOfTen(-scale);
	return digitsOf(unscaled) <= scale ? 0n : unscaled / powerOfTen(scale);
}
function toDouble(x) {
	return typeof x === "number" ? x : Number(`${x.unscaled}e${-x.scale}`);
}
/** As the engine prints numbers into strings and warnings: `1.10`, `1E+20`. */
function printNumber(x) {
	return typeof x === "number" && Number.isSafeInteger(x) ? String(x) : printDecimal(toDecimal(x));
}
/**
* As a result becomes JSON. Whole numbers are Java longs: beyond 64 bits they become doubles for the connector runtime,
* and wrap around in the engine. Everything else becomes a double, `"Infinity"` where it is too large for one.
*/
function numberToJson(x, dialect) {
	if (typeof x === "number" && (dialect === "connector" || !Number.isInteger(x) || Number.isSafeInteger(x))) return x;
	if (!isWhole(x)) return finiteDouble(x);
	const wrapped = toLong(x);
	if (!(compareDecimals(new FeelDecimal(wrapped, 0), toDecimal(x)) === 0) && dialect === "connector") return finiteDouble(x);
	const double = Number(wrapped);
	return Number.isSafeInteger(double) ? double : exactOrDouble(wrapped, double);
}
function exactOrDouble(whole, double) {
	return String(double) === String(whole) ? double : new ExactNumber(String(whole));
}
function finiteDouble(x) {
	const double = toDouble(x);
	return Number.isFinite(double) ? double : String(double);
}
function toDecimal(x) {
	if (typeof x !== "number") return x;
	if (Number.isSafeInteger(x)) return new FeelDecimal(BigInt(x), 0);
	const [mantissa = "", exponent = "0"] = (Number.isInteger(x) && Math.abs(x) < 1e21 ? String(x) : printDouble(x)).split("E");
	const point = mantissa.indexOf(".");
	const fractionDigits = point < 0 ? 0 : mantissa.length - point - 1;
	return new FeelDecimal(BigInt(mantissa.replace(".", "")), fractionDigits - Number(exponent));
}
/** Back to a JS number where that loses nothing, not even the scale. */
function simplest(x) {
	if (x.scale !== 0 || x.precision !== 34) return x;
	const double = Number(x.unscaled);
	return Number.isSafeInteger(double) ? double : x;
}
function precisionOf(unscaled) {
	return Math.max(34, digitsOf(unscaled));
}
function numberFormat(message) {
	return new JavaException("java.lang.NumberFormatException", message);
}
// src/feel/durations.ts
var second = 1000000000n;
var mostSeconds = 2n ** 63n;
var mostInt = 2 ** 31;
/** As `duration(text)`; undefined where the engine refuses the text. */
function parseDuration$2(text) {
	return yearsMonthsShape.test(text) || daysTimeShape.test(text) ? parseDurationLiteral(text) : void 0;
}
/** The same as a literal in an expression: there Java alone decides on days and time (`pt1h`, `PT+5M`). */
function parseDurationLiteral(text) {
	return yearsMonthsShape.test(text) ? parseYearsMonths(text) : parseDaysTime(text);
}
/** The engine's own shapes, which decide the kind and let through some texts that Java refuses, as `P` and `PT1x5S`. */
var yearsMonthsShape = /^-?P-?(?:\d+Y)?-?(?:\d+M)?$/;
var daysTimeShape = /^-?P(?:-?(?:\d+D)?(?:T-?(?:\d+H)?-?(?:\d+M)?-?(?:\d+(?:.\d*)?S)?)?)$/;
function parseYearsMonths(text) {
	const [all, sign, years, months] = /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?$/.exec(text) ?? [];
	if (all === void 0 || years === void 0 && months === void 0) return void 0;
	const parts = [Number(years ?? 0), Number(months ?? 0)];
	if (parts.some((part) => part >= mostInt || part < -mostInt)) return void 0;
	const total = parts[0] * 12 + parts[1];
	return yearsFit(total) ? new YearsMonthsDuration(sign === "-" ? 0 - total : total) : void 0;
}
function parseDaysTime(text) {
	const match = javaDuration.exec(text);
	if (!match || /t$/i.test(text)) return void 0;
	const [, sign, days, hours, minutes, seconds, fraction = ""] = match;
	if ([
		days,
		hours,
		minutes,
		seconds
	].every((part) => part === void 0)) return void 0;
	const count = (digits = "0") => BigInt(digits.replace("+", ""));
	const whole = count(days) * 86400n + count(hours) * 3600n + count(minutes) * 60n + count(seconds);
	const part = BigInt(fraction.padEnd(9, "0"));
	const nanos = whole * second + (seconds?.startsWith("-") ? -part : part);
	const signed = sign === "-" ? -nanos : nanos;
	return secondsFit(signed) ? new DaysTimeDuration(signed) : void 0;
}
var javaDuration = /^([-+]?)P(?:([-+]?\d+)D)?(?:T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;
function daysTime(nanos) {
	if (!secondsFit(nanos)) throw new JavaException("java.lang.ArithmeticException", "long overflow");
	return new DaysTimeDuration(nanos);
}
function yearsMonths(months) {
	if (!yearsFit(months)) throw integerOverflow();
	return new YearsMonthsDuration(months + 0);
}
function integerOverflow() {
	return new JavaException("java.lang.ArithmeticException", "integer overflow");
}
function secondsFit(nanos) {
	return floorSeconds(nanos) < mostSeconds && floorSeconds(nanos) >= -mostSeconds;
}
function yearsFit(months) {
	const years = Math.trunc(months / 12);
	return years < mostInt && years >= -mostInt;
}
/** Java keeps a part of a second as a positive rest: half a second less than nothing is -1 second and 0.5. */
function floorSeconds(nanos) {
	const seconds = nanos / second;
	return nanos < 0n && nanos % second !== 0n ? seconds - 1n : seconds;
}
function addDurations$1(x, y) {
	if (x instanceof DaysTimeDuration) return y instanceof DaysTimeDuration ? daysTime(x.nanos + y.nanos) : void 0;
	return y instanceof YearsMonthsDuration ? yearsMonths(x.months + y.months) : void 0;
}
function negateDuration$1(x) {
	return x instanceof DaysTimeDuration ? daysTime(-x.nanos) : yearsMonths(0 - x.months);
}
function absoluteDuration(x) {
	return (x instanceof DaysTimeDuration ? x.nanos < 0n : x.months < 0) ? negateDuration$1(x) : x;
}
/** The number loses its fraction, and wraps around beyond 32 bits: the engine takes it for a Java int. */
function multiplyDuration(x, factor) {
	const times = toInt(factor);
	if (x instanceof DaysTimeDuration) {
		const nanos = x.nanos * BigInt(times);
		if (secondsFit(nanos)) return new DaysTimeDuration(nanos);
		throw new JavaException("java.lang.ArithmeticException", `Exceeds capacity of Duration: ${nanos}`);
	}
	if (Math.abs(x.months % 12 * times) >= mostInt) throw integerOverflow();
	return yearsMonths(x.months * times);
}
/** In whole milliseconds, which wrap around beyond 32 bits (24.8 days), or in whole months. `y` is not zero. */
function divideDuration(x, y) {
	if (x instanceof DaysTimeDuration) {
		const quotient = divide(new FeelDecimal(toMillis(x), 0), y);
		return new DaysTimeDuration(BigInt(toInt(quotient)) * 1000000n);
	}
	return yearsMonths(toInt(divide(x.months, y)));
}
/** How many times `y` fits into `x`, whole; undefined for two kinds or for a zero `y`. */
function divideDurations(x, y) {
	if (x instanceof DaysTimeDuration && y instanceof DaysTimeDuration) {
		if (y.nanos === 0n) return void 0;
		const divisor = toMillis(y);
		if (divisor === 0n) throw new JavaException("java.lang.ArithmeticException", "/ by zero");
		const quotient = toLong(new FeelDecimal(toMillis(x) / divisor, 0));
		return Number.isSafeInteger(Number(quotient)) ? Number(quotient) : new FeelDecimal(quotient, 0);
	}
	if (x instanceof YearsMonthsDuration && y instanceof YearsMonthsDuration && y.months !== 0) return Math.trunc(x.months / y.months) + 0;
}
function toMillis(x) {
	const millis = x.nanos / 1000000n;
	if (BigInt.asIntN(64, millis) !== millis) throw new JavaException("java.lang.ArithmeticException", "long overflow");
	return millis;
}
/** Days, hours, minutes and seconds as the engine reads them off: whole, all of one sign. */
function daysTimeParts(x) {
	const total = floorSeconds(x.nanos);
	return {
		days: total / 86400n,
		hours: total / 3600n % 24n,
		minutes: total / 60n % 60n,
		seconds: total % 60n
	};
}
/** The engine's own printing: `P1DT2H`, `-PT5M`, `P0D`; parts of a second are lost. */
function printDaysTime(x) {
	const parts = daysTimeParts(x);
	if (Object.values(parts).every((part) => part === 0n)) return "P0D";
	const sign = floorSeconds(x.nanos) < 0n ? -1n : 1n;
	const print = (part, unit) => part === 0n ? "" : `${part * sign}${unit}`;
	const time = print(parts.hours, "H") + print(parts.minutes, "M") + print(parts.seconds, "S");
	return `${sign < 0n ? "-" : ""}P${print(parts.days, "D")}${time === "" ? "" : `T${time}`}`;
}
/** The engine's own printing: `P1Y2M`, `-P1Y`, `P0Y`. */
function printYearsMonths(x) {
	if (x.months === 0) return "P0Y";
	return x.months < 0 ? `-${printMonths(0 - x.months)}` : printMonths(x.months);
}
function printMonths(total) {
	const years = Math.trunc(total / 12);
	const months = total % 12;
	return `P${years === 0 ? "" : `${years}Y`}${months === 0 ? "" : `${months}M`}`;
}
/** Java's Duration.toString: hours, minutes and seconds each with its sign, no days: `PT-24H`, `PT0S`. */
function printJavaDuration(x) {
	const sign = x.nanos < 0n ? "-" : "";
	const nanos = x.nanos < 0n ? -x.nanos : x.nanos;
	const print = (part, unit) => part === 0n ? "" : `${sign}${part}${unit}`;
	const hours = print(nanos / (3600n * second), "H");
	const minutes = print(nanos / (60n * second) % 60n, "M");
	const rest = nanos % (60n * second);
	if (rest === 0n) return hours + minutes === "" ? "PT0S" : `PT${hours}${minutes}`;
	const fraction = (rest % second).toString().padStart(9, "0").replace(/0+$/, "");
	return `PT${hours}${minutes}${sign}${rest / second}${fraction === "" ? "" : `.${fraction}`}S`;
}
/** Java's Period.toString: `P-4Y-2M`, `P0D`. */
function printJavaPeriod(x) {
	return x.months === 0 ? "P0D" : printMonths(x.months);
}
// src/feel/keyOrder.ts
/** The keys of a context in the engine's order. */
function engineKeys(context) {
	const keys = Object.keys(context);
	return keys.length <= 4 ? keys : walk(keys.map((key) => ({
		key,
		hash: spread$1(javaHash(key))
	})), 0);
}
/** Each level of the trie looks at five bits: first the keys that stand alone there, then the branches. */
function walk(entries, shift) {
	if (entries.length === 1 || shift >= 35) return entries.map(({ key }) => key);
	const slots = Array.from({ length: 32 }, () => []);
	for (const entry of entries) slots[entry.hash >>> shift & 31].push(entry);
	return [...slots.filter((slot) => slot.length === 1).map(([entry]) => entry.key), ...slots.filter((slot) => slot.length > 1).flatMap((slot) => walk(slot, shift + 5))];
}
function javaHash(text) {
	let hash = 0;
	for (let at = 0; at < text.length; at++) hash = Math.imul(31, hash) + text.charCodeAt(at) | 0;
	return hash;
}
/** scala.collection.Hashing.improve */
function spread$1(hash) {
	let mixed = hash + ~(hash << 9) | 0;
	mixed ^= mixed >>> 14;
	mixed = mixed + (mixed << 4) | 0;
	return mixed ^ mixed >>> 10;
}
// src/feel/calendar.ts
var nanosPerSecond$1 = 1e9;
var secondsPerDay = 86400;
var nanosPerDay = secondsPerDay * nanosPerSecond$1;
var furthestYear = 999999999;
/** Undefined where there is no such day. */
function dateOf$1(year, month, day) {
	if (Math.abs(year) > furthestYear || month < 1 || month > 12) return void 0;
	return day < 1 || day > daysInMonth(year, month) ? void 0 : new FeelDate$1(year, month, day);
}
function daysInMonth(year, month) {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function isLeapYear(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
/** Days since 1970-01-01. */
function toEpochDay({ year, month, day }) {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}
/** Throws Java's DateTimeException beyond the years that a date can have. */
function fromEpochDay(epochDay) {
	const days = epochDay + 719468;
	const era = Math.floor(days / 146097);
	const dayOfEra = days - era * 146097;
	const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	return new FeelDate$1(checkedYear(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}
/** The day of the month stays, or becomes the month's last. Throws beyond the years that a date can have. */
function plusMonths(date, months) {
	const total = date.year * 12 + date.month - 1 + months;
	const year = checkedYear(Math.floor(total / 12));
	const month = total - year * 12 + 1;
	return new FeelDate$1(year, month, Math.min(date.day, daysInMonth(year, month)));
}
/** Whole months from one date to another, negative if the second is the earlier one. */
function monthsBetween(from, to) {
	const months = to.year * 12 + to.month - (from.year * 12 + from.month);
	if (months > 0 && to.day < from.day) return months - 1;
	if (months < 0 && to.day > from.day) return months + 1;
	return months;
}
function compareDates(x, y) {
	return x.year - y.year || x.month - y.month || x.day - y.day;
}
/** 1 is Monday. */
function weekday(date) {
	return ((toEpochDay(date) + 3) % 7 + 7) % 7 + 1;
}
function dayOfYear(date) {
	return toEpochDay(date) - toEpochDay(new FeelDate$1(date.year, 1, 1)) + 1;
}
/** ISO week: the week belongs to the year of its Thursday. */
function weekOfYear(date) {
	const epochDay = toEpochDay(date);
	return Math.floor((dayOfYear(fromEpochDay(epochDay - weekday(date) + 4)) - 1) / 7) + 1;
}
function lastDayOfMonth({ year, month }) {
	return new FeelDate$1(year, month, daysInMonth(year, month));
}
var weekdayNames = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday"
];
var monthNames = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
function checkedYear(year) {
	if (Math.abs(year) <= furthestYear) return year;
	throw new JavaException("java.time.DateTimeException", `Invalid value for Year (${`valid values -${furthestYear} - ${furthestYear}`}): ${year}`);
}
// src/feel/zones.ts
var furthestOffset = 64800;
/** As `ZoneId.of(text)`; throws Java's exception where it refuses the text. */
function zoneOf(text) {
	if (text === "Z") return {
		kind: "offset",
		offset: 0
	};
	if (text.length <= 1 || /^[+-]/.test(text)) return {
		kind: "offset",
		offset: offsetOf$1(text)
	};
	const prefixed = /^(UTC|GMT|UT)(?:([+-].*))?$/s.exec(text);
	if (prefixed) {
		const [, prefix = "", rest] = prefixed;
		const fixed = rest === void 0 ? 0 : offsetOf$1(rest);
		return {
			kind: "region",
			id: fixed === 0 ? prefix : prefix + printOffset(fixed),
			fixed
		};
	}
	if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(text)) throw dateTimeException(`Invalid ID for region-based ZoneId, invalid format: ${text}`);
	if (!isRegion(text)) throw new JavaException("java.time.zone.ZoneRulesException", `Unknown time-zone ID: ${text}`);
	return {
		kind: "region",
		id: text
	};
}
/** The zone behind `@` or in brackets: no short offsets, no spelling other than the database's. Undefined if refused. */
function parseZone(text) {
	if (/^(?:UTC|GMT|UT)?[+-]/.test(text) && !/[+-]\d\d:\d\d(?::\d\d)?$/.test(text)) return void 0;
	try {
		return zoneOf(text);
	} catch (error) {
		if (error instanceof JavaException) return void 0;
		throw error;
	}
}
/** Seconds east of UTC of `Z` or `+02:00`; undefined beyond 18 hours. */
function parseOffset(text) {
	if (text === "Z") return 0;
	const [, sign, hours = "0", minutes = "0", seconds = "0"] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
	const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	if (sign === void 0 || Number(minutes) > 59 || Number(seconds) > 59 || total > furthestOffset) return void 0;
	return sign === "-" ? 0 - total : total;
}
/** `Z`, `+02:00`, `+00:53:28`. */
function printOffset(offset) {
	if (offset === 0) return "Z";
	const total = Math.abs(offset);
	const pad = (value) => String(value).padStart(2, "0");
	const seconds = total % 60 === 0 ? "" : `:${pad(total % 60)}`;
	return `${offset < 0 ? "-" : "+"}${pad(Math.floor(total / 3600))}:${pad(Math.floor(total / 60) % 60)}${seconds}`;
}
/** As `ZoneOffset.of(text)`: also `+2`, `+02`, `+0200`, `+020030`. */
function offsetOf$1(text) {
	const [, sign = "", hours = "", rest = ""] = /^([+-])(\d\d?)((?::\d\d){0,2}|(?:\d\d){0,2})$/.exec(text) ?? [];
	if (sign === "" || hours.length === 1 && rest !== "") throw dateTimeException(`Invalid ID for ZoneOffset, invalid format: ${text}`);
	const [minutes = "00", seconds = "00"] = rest.match(/\d\d/g) ?? [];
	refuseBeyond("hours", sign, hours, 18);
	refuseBeyond("minutes", sign, minutes, 59);
	refuseBeyond("seconds", sign, seconds, 59);
	const offset = parseOffset(`${sign}${hours.padStart(2, "0")}:${minutes}:${seconds}`);
	if (offset === void 0) throw dateTimeException("Zone offset not in valid range: -18:00 to +18:00");
	return offset;
}
function refuseBeyond(unit, sign, digits, most) {
	if (Number(digits) <= most) return;
	throw dateTimeException(`Zone offset ${unit} not in valid range: value ${sign === "-" ? -Number(digits) : Number(digits)} is not in the range -${most} to ${most}`);
}
/** The zone's offset at an instant, in seconds. */
function offsetAt(zone, epochSecond) {
	if (zone.kind === "offset") return zone.offset;
	return zone.fixed ?? regionOffset(zone.id, epochSecond);
}
/**
* The offset under which clocks in the zone show a local time, given in seconds as if it were UTC. Where clocks were put
* forward past it, it moves on by that `gap`; where they show it twice, `preferred` decides, and otherwise the first.
*/
function resolveLocal(zone, localSecond, preferred) {
	if (zone.kind === "offset") return {
		gap: 0,
		offset: zone.offset
	};
	const before = offsetAt(zone, localSecond - secondsPerDay);
	const after = offsetAt(zone, localSecond + secondsPerDay);
	const valid = [before, after].filter((offset) => offsetAt(zone, localSecond - offset) === offset);
	if (valid.length === 0) return {
		gap: after - before,
		offset: after
	};
	return {
		gap: 0,
		offset: preferred !== void 0 && valid.includes(preferred) ? preferred : valid[0]
	};
}
/** What a time of day in a zone takes for its offset: that of winter, whatever the season. `now` in milliseconds. */
function standardOffset(zone, now) {
	if (zone.kind === "offset") return zone.offset;
	if (zone.fixed !== void 0) return zone.fixed;
	const start = Math.floor(now / 1e3);
	let least = Number.POSITIVE_INFINITY;
	for (let week = -26; week <= 26; week++) least = Math.min(least, regionOffset(zone.id, start + week * 7 * secondsPerDay));
	return least;
}
/** As values carry it. */
function zoneWithOffset(zone, offset) {
	return zone.kind === "offset" ? { offset } : {
		offset,
		id: zone.id
	};
}
/** The zone that a value carries. */
function zoneOfValue(zone) {
	return zone.id === void 0 ? {
		kind: "offset",
		offset: zone.offset
	} : zoneOf(zone.id);
}
var formats = /* @__PURE__ */ new Map();
function format(id) {
	if (!formats.has(id)) try {
		formats.set(id, new Intl.DateTimeFormat("en-US", {
			timeZone: id,
			timeZoneName: "longOffset"
		}));
	} catch {
		formats.set(id, void 0);
	}
	return formats.get(id);
}
/** Intl takes any spelling and three abbreviations that Java leaves out. */
function isRegion(id) {
	if (/^(?:EST|MST|HST)$/.test(id) || id.split("/").some((part) => !/^[A-Z]/.test(part))) return false;
	const known = format(id)?.resolvedOptions().timeZone;
	return known !== void 0 && (known === id || known.toLowerCase() !== id.toLowerCase());
}
var furthestSecond = 864e10 - secondsPerDay;
var fourCenturies = 146097 * secondsPerDay;
function regionOffset(id, epochSecond) {
	const beyond = Math.max(0, Math.abs(epochSecond) - furthestSecond);
	const nearer = epochSecond - Math.sign(epochSecond) * Math.ceil(beyond / fourCenturies) * fourCenturies;
	const text = format(id).format(Math.floor(nearer) * 1e3);
	const offset = /GMT([+-]\d\d:\d\d(?::\d\d)?)$/.exec(text)?.[1];
	return offset === void 0 ? 0 : parseOffset(offset) ?? 0;
}
function dateTimeException(message) {
	return new JavaException("java.time.DateTimeException", message);
}
// src/feel/instants.ts
/** The moment of a date and time under an offset in seconds. */
function instantOf({ date, nanos }, offset) {
	return instant(toEpochDay(date), nanos - offset * nanosPerSecond$1);
}
/** `nanos` may be less than nothing or more than a day. */
function instant(day, nanos) {
	const carry = Math.floor(nanos / nanosPerDay);
	return {
		day: day + carry,
		nanos: nanos - carry * nanosPerDay
	};
}
function plusNanos({ day, nanos }, added) {
	const days = added / BigInt(nanosPerDay);
	return instant(day + Number(days), nanos + Number(added - days * BigInt(nanosPerDay)));
}
/** From `y` to `x`. */
function nanosBetween(x, y) {
	return BigInt(x.day - y.day) * BigInt(nanosPerDay) + BigInt(x.nanos - y.nanos);
}
/** What clocks show that are `offset` seconds ahead of UTC. */
function atOffset({ day, nanos }, offset, zone) {
	const shown = instant(day, nanos + offset * nanosPerSecond$1);
	return new FeelDateTime$1(fromEpochDay(shown.day), shown.nanos, zone);
}
/** What clocks in a zone show. */
function atInstant(moment, zone) {
	const offset = offsetAt(zone, moment.day * secondsPerDay + Math.floor(moment.nanos / nanosPerSecond$1));
	return atOffset(moment, offset, zoneWithOffset(zone, offset));
}
/** A local date and time put into a zone; `preferred` is the offset to keep where clocks show the time twice. */
function inZone(local, zone, preferred) {
	const { gap, offset } = resolveLocal(zone, toEpochDay(local.date) * secondsPerDay + Math.floor(local.nanos / nanosPerSecond$1), preferred);
	const shown = gap === 0 ? local : atOffset(instantOf(local, 0), gap);
	return new FeelDateTime$1(shown.date, shown.nanos, zoneWithOffset(zone, offset));
}
function nextDay(date) {
	return new FeelDateTime$1(fromEpochDay(toEpochDay(date) + 1), 0);
}
// src/feel/temporalText.ts
var date = String.raw`-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d`;
var clock = String.raw`T[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?`;
var bracketOffset = String.raw`(?:[+-][01]\d:[0-5]\d|Z)(?:\[.+\])?`;
var dateShape = new RegExp(`^${date}$`);
var localShape = new RegExp(`^${date}${clock}$`);
var zonedShape = new RegExp(`^${date}${clock}(?:${bracketOffset}|@.*)$`);
var zonedShapeBefore88 = new RegExp(`^${date}${clock}(?:[+-][01]\\d:[0-5]\\d|Z|@.*)$`);
var offsetTimeShape = /^T?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[+-]\d{2}:\d{2}|Z|@.*)$/;
/** As `date(text)`; undefined where the engine refuses the text. Before 8.8, February 30 is its last day. */
function parseDate$1(text, line) {
	return dateShape.test(text) ? readDate(text, line) : void 0;
}
function readDate(text, line) {
	const match = /^(-?\d{4,9})-(\d\d)-(\d\d)$/.exec(text);
	if (!match || /^-0+-/.test(text)) return void 0;
	const [year, month, day] = match.slice(1).map(Number);
	if (isSince(line, "8.8") || day > 31 || month < 1 || month > 12) return dateOf$1(year, month, day);
	return dateOf$1(year, month, Math.min(day, daysInMonth(year, month)));
}
/** As `time(text)`: a zone takes the offset that is standard there at `now` (milliseconds). */
function parseTime$1(text, now) {
	if (!offsetTimeShape.test(text)) {
		const nanos = parseClock(text.replace(/^T/, ""));
		return nanos === void 0 ? void 0 : new FeelTime$1(nanos % nanosPerDay);
	}
	const [, clockText = "", zoneText = ""] = /^T?([\d:.]+)(.*)$/s.exec(text) ?? [];
	const nanos = parseClock(clockText);
	const zone = parseSuffix(zoneText)?.zone;
	if (nanos === void 0 || !zone) return void 0;
	return new FeelTime$1(nanos % nanosPerDay, zoneWithOffset(zone, standardOffset(zone, now)));
}
/** As `date and time(text)`; a date alone is its midnight. Before 8.8, 24:00 is the next day's midnight. */
function parseDateTime$1(text, line) {
	return dateShape.test(text) || zonedShapeOf(line).test(text) || localShape.test(text) ? parseDateTimeLiteral(text, line) : void 0;
}
/** The same as a literal in an expression: there Java's formatter alone decides on local texts. */
function parseDateTimeLiteral(text, line) {
	if (dateShape.test(text)) {
		const day = parseDate$1(text, line);
		return day && new FeelDateTime$1(day, 0);
	}
	const [, dateText = "", clockText = "", suffix = ""] = /^([^T]*)T([\d:.]+)(.*)$/s.exec(text) ?? [];
	if (suffix !== "" && !zonedShapeOf(line).test(text)) return void 0;
	const day = readDate(dateText, line);
	const nanos = parseClock(clockText);
	if (!day || nanos === void 0 || nanos === 864e11 && isSince(line, "8.8")) return void 0;
	const local = nanos === 864e11 ? nextDay(day) : new FeelDateTime$1(day, nanos);
	if (suffix === "") return local;
	const named = parseSuffix(suffix);
	if (named?.instantOffset === void 0) return named && inZone(local, named.zone);
	return atInstant(instantOf(local, named.instantOffset), named.zone);
}
function zonedShapeOf(line) {
	return isSince(line, "8.8") ? zonedShape : zonedShapeBefore88;
}
/** What the engine says of a text that it refuses. */
function refusal(type, text, line) {
	return `Failed to parse ${shapeNames[type](text, line)} from '${text}'`;
}
var shapeNames = {
	date: () => "date",
	time: (text) => offsetTimeShape.test(text) ? "time" : "local-time",
	"date and time": (text, line) => dateShape.test(text) ? "date(-time)" : localShape.test(text) && !zonedShapeOf(line).test(text) ? "local-date-time" : "date-time",
	duration: (text) => yearsMonthsShape.test(text) ? "year-month-duration" : daysTimeShape.test(text) ? "day-time-duration" : "duration"
};
/** Nanoseconds since midnight; 24:00 is that of the next day. A fraction needs seconds, but no digit. */
function parseClock(text) {
	const match = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?$/.exec(text);
	if (!match) return void 0;
	const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
	const nanos = clockNanos(hour, minute, second) + Number((match[4] ?? "").padEnd(9, "0"));
	return minute > 59 || second > 59 || nanos > 864e11 ? void 0 : nanos;
}
function clockNanos(hour, minute, second) {
	return (hour * 3600 + minute * 60 + second) * nanosPerSecond$1;
}
/** `+01:00`, `Z`, `+01:00[Europe/Berlin]`, `@Europe/Berlin`: with both, the offset fixes the instant. */
function parseSuffix(text) {
	if (text.startsWith("@")) {
		const zone = parseZone(text.slice(1));
		return zone && { zone };
	}
	const [, offsetText = "", region] = /^([^[]*)(?:\[(.+)\])?$/s.exec(text) ?? [];
	const offset = parseOffset(offsetText);
	const zone = region === void 0 ? void 0 : parseZone(region);
	if (offset === void 0 || region !== void 0 && !zone) return void 0;
	return zone ? {
		zone,
		instantOffset: offset
	} : { zone: {
		kind: "offset",
		offset
	} };
}
/** Java's LocalDate.toString and ISO_LOCAL_DATE: a plus sign from the year 10000 on. */
function printDate(value) {
	return (value.year > 9999 ? "+" : "") + printPlainDate(value);
}
function printPlainDate({ year, month, day }) {
	const digits = String(Math.abs(year)).padStart(4, "0");
	return `${year < 0 ? "-" : ""}${digits}-${twoDigits(month)}-${twoDigits(day)}`;
}
/** ISO_LOCAL_TIME: always with seconds, as many digits of a fraction as needed. */
function printClock(nanos) {
	const fraction = fractionOf(nanos).replace(/0+$/, "");
	return `${hoursAndMinutes(nanos)}:${twoDigits(secondsOf(nanos))}${fraction === "" ? "" : `.${fraction}`}`;
}
/** Java's LocalTime.toString: no seconds where they are zero, digits of a fraction by threes. */
function printJavaClock(nanos) {
	if (nanos % 6e10 === 0) return hoursAndMinutes(nanos);
	const fraction = fractionOf(nanos).replace(/(?:000){1,3}$/, "");
	return `${hoursAndMinutes(nanos)}:${twoDigits(secondsOf(nanos))}${fraction === "" ? "" : `.${fraction}`}`;
}
/** The engine's own printing: `10:30:00`, `10:30:00+02:00`, `10:30:00@Europe/Berlin`. */
function printTime({ nanos, zone }) {
	return printClock(nanos) + (zone ? suffix(zone) : "");
}
/** The engine's own printing, as that of times; years have no plus sign. */
function printDateTime({ date: day, nanos, zone }) {
	return `${printPlainDate(day)}T${printClock(nanos)}${zone ? suffix(zone) : ""}`;
}
function suffix({ offset, id }) {
	return id === void 0 ? printOffset(offset) : `@${id}`;
}
function hoursAndMinutes(nanos) {
	const minutes = Math.floor(nanos / (60 * nanosPerSecond$1));
	return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
function secondsOf(nanos) {
	return Math.floor(nanos / nanosPerSecond$1) % 60;
}
function fractionOf(nanos) {
	return String(nanos % nanosPerSecond$1).padStart(9, "0");
}
function twoDigits(value) {
	return String(value).padStart(2, "0");
}
// src/feel/print.ts
/**
* The value as the dialect's JSON. What is plain JSON already is returned itself, not copied.
* In line 8.3 the connector runtime has no JSON for dates, times and durations, wherever they stand.
* Throws a JavaException for a range, which the connector runtime can't take out of the engine.
*/
function toJson(value, dialect, line) {
	const printer = dialect === "engine" ? engine : connector;
	if (dialect === "connector" && line === "8.3" && hasTemporal(value)) return {
		ok: false,
		text: printJava(value)
	};
	return {
		ok: true,
		value: convert(value, printer)
	};
}
/** Jackson with its module for java.time. */
var connector = {
	dialect: "connector",
	temporal(value) {
		if (value instanceof FeelTime$1) return value.zone ? printJavaTime(value) : printClock(value.nanos);
		if (value instanceof FeelDateTime$1) return printIsoDateTime(value) + (value.zone ? printOffset(value.zone.offset) : "");
		return printJavaTemporal(value);
	},
	other(value) {
		if (value instanceof FeelFunction$1) return functionBean(value);
		throw new JavaException("java.lang.IllegalArgumentException", `no value mapper found for '${printForWarning(value)}'`);
	}
};
/** Zeebe's transformer to MessagePack. */
var engine = {
	dialect: "engine",
	temporal(value) {
		if (value instanceof FeelTime$1) return value.zone ? printTime(value) : printJavaClock(value.nanos);
		if (value instanceof FeelDateTime$1) return printIsoZoned(value);
		return value instanceof FeelDate$1 ? printDate(value) : printForWarning(value);
	},
	other: () => null
};
function convert(value, printer) {
	if (value === null || typeof value === "boolean") return value;
	if (typeof value === "string") return encodable(value);
	if (typeof value === "number") return numberToJson(value, printer.dialect);
	if (isList(value)) return convertList(value, printer);
	if (value instanceof ExactNumber) return convertExact(value, printer.dialect);
	if (value instanceof FeelDecimal) return numberToJson(value, printer.dialect);
	if (isTemporal$2(value)) return printer.temporal(value);
	if (value instanceof FeelFunction$1 || value instanceof FeelRange$1) return printer.other(value);
	return convertContext(value, printer);
}
function convertList(list, printer) {
	let copy;
	for (const [index, item] of list.entries()) {
		const converted = convert(item, printer);
		if (converted !== item) copy ??= list.slice(0, index);
		copy?.push(converted);
	}
	return copy ?? list;
}
function convertContext(context, printer) {
	const prototype = Object.getPrototypeOf(context);
	let copy = prototype === null || prototype === Object.prototype ? void 0 : emptyObject();
	const keys = Object.keys(context);
	for (const [index, key] of keys.entries()) {
		const converted = convert(context[key], printer);
		const name = encodable(key);
		if (!copy && (converted !== context[key] || name !== key)) {
			copy = emptyObject();
			for (const before of keys.slice(0, index)) copy[before] = context[before];
		}
		if (copy) copy[name] = converted;
	}
	return copy ?? context;
}
/** Half of a pair of surrogates, as `substring` may cut it off, has no UTF-8: Java writes a question mark. */
function encodable(text) {
	return loneSurrogate$1.test(text) ? text.replace(/\p{Surrogate}/gu, "?") : text;
}
var loneSurrogate$1 = /\p{Surrogate}/u;
/** A number of the data itself, as it goes through the dialect: Java read it as a long, or as a double. */
function convertExact(value, dialect) {
	const number = readNumber(value);
	if (number === null) return null;
	const converted = numberToJson(number, dialect);
	return converted instanceof ExactNumber && converted.text === value.text ? value : converted;
}
/** What Jackson makes of the engine's function object. */
function functionBean({ parameters }) {
	const names = [...parameters];
	return {
		params: names,
		invoke: {},
		hasVarArgs: false,
		paramSet: engineKeys(Object.fromEntries(names.map((name) => [name, true]))),
		properties: {},
		comparable: false
	};
}
function isTemporal$2(value) {
	return value instanceof FeelDate$1 || value instanceof FeelTime$1 || value instanceof FeelDateTime$1 || value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration;
}
function hasTemporal(value) {
	if (isList(value)) return value.some(hasTemporal);
	if (typeOf(value) === "context") return Object.values(value).some(hasTemporal);
	return isTemporal$2(value);
}
/** A value as warnings and `string()` quote it inside of others: texts in quotes, contexts as `{a:1, b:2}`. */
function printForWarning(value) {
	if (value === null) return "null";
	if (typeof value === "string") return `"${value}"`;
	if (typeof value === "boolean") return String(value);
	if (isList(value)) return `[${value.map(printForWarning).join(", ")}]`;
	if (value instanceof ExactNumber) return printForWarning(readNumber(value));
	if (typeof value === "number" || value instanceof FeelDecimal) return printNumber(value);
	if (value instanceof FeelDate$1) return printDate(value);
	if (value instanceof FeelTime$1) return printTime(value);
	if (value instanceof FeelDateTime$1) return printDateTime(value);
	if (value instanceof DaysTimeDuration) return printDaysTime(value);
	if (value instanceof YearsMonthsDuration) return printYearsMonths(value);
	if (value instanceof FeelFunction$1) return `function(${value.parameters.join(", ")})`;
	if (value instanceof FeelRange$1) {
		const [start, end] = [printForWarning(value.start), printForWarning(value.end)];
		return `${value.startIncluded ? "[" : "("}${start}..${end}${value.endIncluded ? "]" : ")"}`;
	}
	return `{${engineKeys(value).map((key) => `${key}:${printForWarning(value[key])}`).join(", ")}}`;
}
/** As `string(value)`: a text is itself. (Of null, `string` gives null.) */
function printString(value) {
	return typeof value === "string" ? value : printForWarning(value);
}
/** As `to json(value)`: Jackson's text of it, decimals with all their digits. */
function printJsonText(value) {
	if (typeof value === "string") return jacksonString(value);
	if (isList(value)) return `[${value.map(printJsonText).join(",")}]`;
	if (value instanceof ExactNumber) return printJsonText(readNumber(value));
	if (value instanceof FeelTime$1) return jacksonString(printClock(value.nanos) + offsetOf(value));
	if (value instanceof FeelDateTime$1) return jacksonString(printIsoZoned(value));
	if (value instanceof DaysTimeDuration) return jacksonString(printJavaDuration(value));
	if (value instanceof YearsMonthsDuration) return jacksonString(printJavaPeriod(value));
	if (typeOf(value) !== "context") {
		const text = printForWarning(value);
		return value === null || typeof value === "boolean" || isNumberValue(value) ? text : jacksonString(text);
	}
	const context = value;
	return `{${engineKeys(context).map((key) => `${jacksonString(key)}:${printJsonText(context[key])}`).join(",")}}`;
}
function isNumberValue(value) {
	return typeof value === "number" || value instanceof FeelDecimal;
}
/** Jackson writes the digits of `\u001F` in capitals. */
function jacksonString(text) {
	return JSON.stringify(text).replace(/\\(?:u([0-9a-f]{4})|.)/g, (escape, code) => code === void 0 ? escape : `\\u${code.toUpperCase()}`);
}
function offsetOf({ zone }) {
	return zone ? printOffset(zone.offset) : "";
}
/** ISO_LOCAL_DATE_TIME */
function printIsoDateTime({ date, nanos }) {
	return `${printDate(date)}T${printClock(nanos)}`;
}
/** ISO_ZONED_DATE_TIME: offset and, where there is one, the region in brackets. */
function printIsoZoned(value) {
	return printIsoDateTime(value) + offsetOf(value) + region(value);
}
function region({ zone }) {
	return zone?.id === void 0 ? "" : `[${zone.id}]`;
}
/** OffsetTime.toString, LocalTime.toString */
function printJavaTime(value) {
	return printJavaClock(value.nanos) + offsetOf(value);
}
/** The toString of Java's class for the value. */
function printJavaTemporal(value) {
	if (value instanceof FeelDate$1) return printDate(value);
	if (value instanceof FeelTime$1) return printJavaTime(value);
	if (value instanceof DaysTimeDuration) return printJavaDuration(value);
	if (value instanceof YearsMonthsDuration) return printJavaPeriod(value);
	return `${printDate(value.date)}T${printJavaClock(value.nanos)}${offsetOf(value)}${region(value)}`;
}
/** Java's toString of the value: maps as `{a=1}`. */
function printJava(value) {
	if (isList(value)) return `[${value.map(printJava).join(", ")}]`;
	if (isTemporal$2(value)) return printJavaTemporal(value);
	if (isNumberValue(value)) return printJavaNumber(value);
	if (typeOf(value) !== "context") return printString(value);
	const context = value;
	return `{${engineKeys(context).map((key) => `${key}=${printJava(context[key])}`).join(", ")}}`;
}
function printJavaNumber(value) {
	const converted = numberToJson(value, "connector");
	return typeof converted === "number" && !Number.isSafeInteger(converted) ? printDouble(converted) : String(converted);
}
// src/feel/run.ts
/**
* The engine's error value: it travels through operators like a value until one of them turns it into null; one that
* reaches the top fails the evaluation. A fatal one is turned into null by nobody.
*/
var FeelError = class {
	#message;
	fatal;
	constructor(message, fatal = false) {
		this.#message = message;
		this.fatal = fatal;
	}
	get message() {
		return typeof this.#message === "string" ? this.#message : this.#message();
	}
};
function isPlainError(value) {
	return value instanceof FeelError && !value.fatal;
}
function errorToNull(value) {
	return isPlainError(value) ? null : value;
}
/** A value as warnings quote it. */
function show(value) {
	if (value instanceof FeelError) return `${value.fatal ? "fatal error" : "error"}("${value.message}")`;
	return printForWarning(value);
}
/** The step limit was reached, or a value grew beyond all use. */
var Runaway = class extends Error {};
/** Something that the engine can do and we can't. */
var Unsupported = class extends Error {};
/** Contexts made by an expression, as `{a: 1}`. The engine's `list contains` tells them from those made of JSON. */
var LiteralContext = function() {};
LiteralContext.prototype = Object.create(null);
function isLiteralContext(value) {
	return Object.getPrototypeOf(value) === LiteralContext.prototype;
}
var functionsByContext = /* @__PURE__ */ new WeakMap();
function functionsOf(context) {
	return functionsByContext.get(context);
}
function addFunction(context, name, value) {
	let functions = functionsByContext.get(context);
	if (!functions) functionsByContext.set(context, functions = /* @__PURE__ */ new Map());
	functions.set(name, [...functions.get(name) ?? [], value]);
}
/** One scope of names; the entries of `context` hide a binding of the same frame, a frame hides those outside. */
var Frame = class {
	outer;
	name;
	value;
	context;
	functions;
	constructor(outer, name, value, context, functions) {
		this.outer = outer;
		this.name = name;
		this.value = value;
		this.context = context;
		this.functions = functions;
	}
};
/** The outermost frames of an evaluation: later scopes hide earlier ones. */
function rootFrame(scope) {
	let frame;
	for (const context of scope) frame = new Frame(frame, void 0, null, context);
	return frame;
}
/** The value of a variable, undefined if there is none. */
function lookup(frame, name) {
	for (let at = frame; at; at = at.outer) {
		if (at.context !== void 0 && Object.hasOwn(at.context, name)) return read(at.context[name]);
		if (at.name === name) return at.value;
	}
}
/** A value from JSON as the engine holds it. */
function read(value) {
	return value instanceof ExactNumber ? readNumber(value) : value;
}
/** The items of a list as the engine holds them; the same list where nothing needs reading. */
function readItems$1(list) {
	return list.some((item) => item instanceof ExactNumber) ? list.map(read) : list;
}
var mostWarnings = 500;
var Run = class {
	line;
	world;
	maxSteps;
	steps = 0;
	/** the call that is being evaluated, for the place of a failure */
	at;
	/** the message of the first `assert` that was not fulfilled */
	assertion;
	random;
	#warnings = [];
	constructor(line, world, maxSteps, whole) {
		this.line = line;
		this.world = world;
		this.maxSteps = maxSteps;
		this.at = whole;
		this.random = randomFrom(world.seed);
	}
	step(count = 1) {
		this.steps += count;
		if (this.steps > this.maxSteps) throw new Runaway(`more than ${this.maxSteps} steps`);
	}
	/** Notes a warning; the message is made only if it is wanted, since it may quote a large value. */
	warn(type, message, at) {
		if (type === "ASSERT_FAILURE") this.assertion ??= typeof message === "string" ? message : message();
		if (this.#warnings.length < mostWarnings) this.#warnings.push({
			type,
			message,
			at
		});
	}
	/** A warning that is also the result. */
	error(type, message, at) {
		this.warn(type, message, at);
		return new FeelError(message);
	}
	warnings() {
		return this.#warnings.map(({ type, message, at }) => ({
			type,
			message: typeof message === "string" ? message : message(),
			from: at.from,
			to: at.to
		}));
	}
};
/** The same seed gives the same numbers (mulberry32), each at least 0 and below 1. */
function randomFrom(seed) {
	let state = seed | 0;
	const next = () => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return (mixed ^ mixed >>> 14) >>> 0;
	};
	return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
}
// src/feel/builtins/define.ts
function when(kinds, invoke) {
	return {
		kinds,
		invoke: (args, run) => invoke(...[...args, run])
	};
}
/** `parameters` is a comma-separated list. The first case that fits is taken; none: illegal arguments. */
function signature(parameters, cases, extras = {}) {
	const patterns = Array.isArray(cases) ? cases : [cases];
	return {
		parameters: parameters === "" ? [] : parameters.split(", "),
		varArgs: extras.varArgs ?? false,
		since: extras.since,
		invoke(args, run) {
			for (const { kinds, invoke } of patterns) {
				if (!kinds.every((kind, index) => fits(args[index], kind))) continue;
				const result = invoke(args.map((arg) => readArgument(arg, run)), run);
				if (result !== void 0) return result;
			}
			return args.find((arg) => arg instanceof FeelError) ?? illegalArguments(args);
		}
	};
}
function fits(value, kind) {
	if (value instanceof FeelError) return kind === "any";
	return kind === "any" || typeOf(value) === kind;
}
/** Long lists and texts cost more steps: the function walks over them, one way or another. */
function readArgument(value, run) {
	if (typeof value === "string") run.step(value.length >> 8);
	if (!isList(value)) return value;
	const list = value;
	run.step(list.length >> 4);
	return readItems$1(list);
}
function illegalArguments(args) {
	return new FeelError(() => `Illegal arguments: ${args.map((arg) => `'${show(arg)}'`).join(", ")}`);
}
// src/feel/builtins/booleans.ts
var booleanFunctions = {
	not: [signature("negand", [when(["boolean"], (negand) => !negand), when(["any"], () => null)])],
	"is defined": [signature("value", when(["any"], (value) => value !== null))],
	"get or else": [signature("value, default", when(["any", "any"], (value, fallback) => value === null ? fallback : value))],
	assert: [signature("value, condition", when(["any", "any"], (value, condition) => condition === true ? value : new FeelError("The condition is not fulfilled"))), signature("value, condition, cause", [when([
		"any",
		"boolean",
		"any"
	], (value, condition) => condition ? value : void 0), when([
		"any",
		"any",
		"string"
	], (_value, _condition, cause) => new FeelError(cause))])]
};
// src/feel/builtins/contexts.ts
var entries = when(["context"], (context) => engineKeys(context).map((key) => toContext([["key", key], ["value", read(context[key])]])));
var valueByKey = when(["context", "string"], (context, key) => entryOf(context, key) ?? null);
var valueByPath = when(["context", "list"], (context, keys) => allStrings(keys) ? valueAt(context, keys) : null);
var putByKey = when([
	"context",
	"string",
	"any"
], (context, key, value) => put(context, key, value));
var putByPath = when([
	"context",
	"list",
	"any"
], (context, keys, value) => {
	if (keys.length === 0) return null;
	return allStrings(keys) ? putAt(context, keys, value) : void 0;
});
var putEntry = signature("context, key, value", [putByKey, putByPath]);
var merge = signature("contexts", [when(["list"], (contexts) => {
	if (!contexts.every(isContext$1)) return null;
	return toContext(contexts.flatMap((context) => Object.entries(context)));
}), when(["any"], () => null)], { varArgs: true });
var contextFunctions = {
	"get entries": [signature("context", entries), signature("m", entries)],
	"get value": [
		signature("m, key", [valueByPath, valueByKey]),
		signature("context, key", [valueByPath, valueByKey]),
		signature("context, keys", valueByPath)
	],
	"context put": [putEntry, signature("context, keys, value", putByPath)],
	put: [putEntry],
	"context merge": [merge],
	"put all": [merge],
	context: [signature("entries", [when(["list"], (list) => list.every(isKeyValuePair) ? toContext(list.map(pairOf)) : null), when(["any"], () => null)])]
};
function entryOf(context, key) {
	return Object.hasOwn(context, key) ? read(context[key]) : void 0;
}
function toContext(pairs) {
	const context = emptyObject();
	for (const [key, value] of pairs) context[key] = value;
	return context;
}
function allStrings(keys) {
	return keys.every((key) => typeof key === "string");
}
function valueAt(context, keys) {
	if (keys.length === 0) return null;
	let value = context;
	for (const key of keys) value = isContext$1(value) ? entryOf(value, key) ?? null : null;
	return value;
}
function put(context, key, value) {
	return toContext([...Object.entries(context), [key, value]]);
}
/** The contexts on the way are made where they are missing, or are none. */
function putAt(context, keys, value) {
	const [key = "", ...rest] = keys;
	if (rest.length === 0) return put(context, key, value);
	const inner = entryOf(context, key) ?? null;
	return put(context, key, putAt(isContext$1(inner) ? inner : {}, rest, value));
}
function isKeyValuePair(item) {
	return isContext$1(item) && typeof entryOf(item, "key") === "string" && Object.hasOwn(item, "value");
}
function pairOf(item) {
	const pair = item;
	return [entryOf(pair, "key"), entryOf(pair, "value")];
}
// src/feel/temporal.ts
/** `x + y`, in either order; undefined where the engine can't add the two. */
function addTemporals(x, y) {
	if (isDuration$1(y)) return isDuration$1(x) ? addDurations$1(x, y) : isMoment(x) ? plus(x, y) : void 0;
	return isDuration$1(x) && isMoment(y) ? plus(y, x) : void 0;
}
/** `x - y`; undefined where the engine can't. Two times with offsets give the absolute difference. */
function subtractTemporals$1(x, y) {
	if (isDuration$1(y)) return isDuration$1(x) ? addDurations$1(x, negateDuration$1(y)) : isMoment(x) ? plus(x, negateDuration$1(y)) : void 0;
	if (x instanceof FeelDate$1 && y instanceof FeelDate$1) return daysTime(BigInt(toEpochDay(x) - toEpochDay(y)) * BigInt(nanosPerDay));
	if (x instanceof FeelTime$1 && y instanceof FeelTime$1) {
		if (!x.zone && !y.zone) return daysTime(BigInt(x.nanos - y.nanos));
		return x.zone && y.zone ? daysTime(BigInt(Math.abs(utcNanos(x) - utcNanos(y)))) : void 0;
	}
	if (x instanceof FeelDateTime$1 && y instanceof FeelDateTime$1 && !x.zone === !y.zone) return daysTime(nanosBetween(momentOf(x), momentOf(y)));
}
/** A date stays a date; a time goes round the clock, and takes no months. */
function plus(moment, duration) {
	if (duration instanceof YearsMonthsDuration) {
		if (moment instanceof FeelTime$1) return void 0;
		if (moment instanceof FeelDate$1) return plusMonths(moment, duration.months);
		const local = new FeelDateTime$1(plusMonths(moment.date, duration.months), moment.nanos);
		return moment.zone ? inZone(local, zoneOfValue(moment.zone), moment.zone.offset) : local;
	}
	if (moment instanceof FeelTime$1) return new FeelTime$1((Number(duration.nanos % BigInt(nanosPerDay)) + moment.nanos + nanosPerDay) % nanosPerDay, moment.zone);
	if (moment instanceof FeelDate$1) return fromEpochDay(plusNanos({
		day: toEpochDay(moment),
		nanos: 0
	}, duration.nanos).day);
	const later = plusNanos(momentOf(moment), duration.nanos);
	return moment.zone ? atInstant(later, zoneOfValue(moment.zone)) : atOffset(later, 0);
}
/** The same moment by Java's equals: with the same offset and the same zone. Both are of one kind. */
function equalTemporals(x, y) {
	const sameZone = (left, right) => left.zone?.offset === right.zone?.offset && left.zone?.id === right.zone?.id;
	if (x instanceof FeelTime$1 && y instanceof FeelTime$1) return x.nanos === y.nanos && sameZone(x, y);
	if (x instanceof FeelDateTime$1 && y instanceof FeelDateTime$1) return x.nanos === y.nanos && compareDates(x.date, y.date) === 0 && sameZone(x, y);
	return compareTemporals(x, y) === 0;
}
/** Negative, zero or positive; both are of one kind. The same instant in two zones is ordered by clock and zone. */
function compareTemporals(x, y) {
	if (x instanceof FeelDate$1 && y instanceof FeelDate$1) return compareDates(x, y);
	if (x instanceof FeelTime$1 && y instanceof FeelTime$1) return utcNanos(x) - utcNanos(y);
	if (x instanceof DaysTimeDuration && y instanceof DaysTimeDuration) return x.nanos < y.nanos ? -1 : x.nanos > y.nanos ? 1 : 0;
	if (x instanceof YearsMonthsDuration && y instanceof YearsMonthsDuration) return x.months - y.months;
	if (x instanceof FeelDateTime$1 && y instanceof FeelDateTime$1) {
		const [earlier, later] = [momentOf(x), momentOf(y)];
		return earlier.day - later.day || earlier.nanos - later.nanos || compareDates(x.date, y.date) || x.nanos - y.nanos || compareTexts(zoneName(x), zoneName(y));
	}
	throw new TypeError("compareTemporals needs two values of one kind");
}
function compareTexts(x, y) {
	return x < y ? -1 : x > y ? 1 : 0;
}
function zoneName({ zone }) {
	return zone?.id ?? printOffset(zone?.offset ?? 0);
}
/** What stands behind a dot, in the engine's order; undefined for values without properties. */
function temporalProperties(value) {
	if (value instanceof FeelDate$1) return dateProperties(value);
	if (value instanceof FeelTime$1) {
		const { hour, minute, second, timezone, "time offset": offset } = clockProperties(value);
		return {
			timezone,
			second,
			"time offset": offset,
			minute,
			hour
		};
	}
	if (value instanceof FeelDateTime$1) {
		const { year, month, day, weekday: weekdayOf } = dateProperties(value.date);
		const { hour, minute, second, timezone, "time offset": offset } = clockProperties(value);
		return {
			timezone,
			year,
			second,
			month,
			day,
			"time offset": offset,
			weekday: weekdayOf,
			minute,
			hour
		};
	}
	if (value instanceof DaysTimeDuration) {
		const part = (name) => () => fromBigInt(daysTimeParts(value)[name]);
		return {
			days: part("days"),
			hours: part("hours"),
			minutes: part("minutes"),
			seconds: part("seconds")
		};
	}
	if (value instanceof YearsMonthsDuration) return {
		years: () => Math.trunc(value.months / 12) + 0,
		months: () => value.months % 12 + 0
	};
}
function dateProperties(date) {
	return {
		year: () => date.year,
		month: () => date.month,
		day: () => date.day,
		weekday: () => weekday(date)
	};
}
function clockProperties({ nanos, zone }) {
	const seconds = Math.floor(nanos / nanosPerSecond$1);
	return {
		hour: () => Math.floor(seconds / 3600),
		minute: () => Math.floor(seconds / 60) % 60,
		second: () => seconds % 60,
		timezone: () => zone?.id ?? null,
		"time offset": () => zone ? new DaysTimeDuration(BigInt(zone.offset) * BigInt(nanosPerSecond$1)) : null
	};
}
/** As `date(year, month, day)`; undefined where there is no such day. */
function dateFromParts(year, month, day) {
	return dateOf$1(toInt(year), toInt(month), toInt(day));
}
/**
* As `time(hour, minute, second, offset)`; undefined where there is no such time. With `null` for the offset, as against
* none at all, the engine drops the fraction of the seconds.
*/
function timeFromParts(hour, minute, second, offset) {
	const [hours, minutes, seconds] = [
		toInt(hour),
		toInt(minute),
		toInt(second)
	];
	const fraction = subtract(second, roundNumber(second, 0, "DOWN"));
	const nanos = offset === null ? 0 : toInt(multiply(fraction, nanosPerSecond$1));
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || nanos < 0) return void 0;
	const ofDay = clockNanos(hours, minutes, seconds) + nanos;
	if (!offset) return new FeelTime$1(ofDay);
	const offsetSeconds = Number(BigInt.asIntN(32, floorSeconds(offset.nanos)));
	return Math.abs(offsetSeconds) > 64800 ? void 0 : new FeelTime$1(ofDay, { offset: offsetSeconds });
}
/** As `time(from)`: that of a date is midnight in UTC. */
function timeOf$1(value) {
	return value instanceof FeelDate$1 ? new FeelTime$1(0, { offset: 0 }) : new FeelTime$1(value.nanos, value.zone);
}
/** As `date(from)`, and what the calendar's built-ins take of a date and time. */
function dateOfMoment(value) {
	return value instanceof FeelDate$1 ? value : value.date;
}
/** As `date and time(date, time)`. */
function atTime(day, time) {
	const local = new FeelDateTime$1(dateOfMoment(day), time.nanos);
	return time.zone ? inZone(local, zoneOfValue(time.zone)) : local;
}
/** As `date and time(date and time, timezone)`; throws Java's exception where there is no such zone. */
function withZone(value, timezone) {
	const zone = zoneOf(timezone);
	return value.zone ? atInstant(momentOf(value), zone) : inZone(value, zone);
}
/** As `years and months duration(from, to)`. */
function durationBetween(from, to) {
	return yearsMonths(monthsBetween(dateOfMoment(from), dateOfMoment(to)));
}
/** As `now()`: `now` in milliseconds, `zone` as IANA name. */
function nowIn(now, zone) {
	const day = Math.floor(now / (secondsPerDay * 1e3));
	return atInstant(instant(day, (now - day * secondsPerDay * 1e3) * 1e6), zoneOf(zone));
}
/** Without a zone, what the clock on the wall shows is taken for UTC. */
function momentOf(value) {
	return instantOf(value, value.zone?.offset ?? 0);
}
function utcNanos({ nanos, zone }) {
	return nanos - (zone?.offset ?? 0) * nanosPerSecond$1;
}
function isDuration$1(value) {
	return value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration;
}
function isMoment(value) {
	return value instanceof FeelDate$1 || value instanceof FeelTime$1 || value instanceof FeelDateTime$1;
}
function fromBigInt(whole) {
	const double = Number(whole);
	return Number.isSafeInteger(double) ? double : new FeelDecimal(whole, 0);
}
// src/feel/builtins/conversions.ts
var conversionFunctions = {
	date: [signature("from", [
		when(["string"], (text, run) => parsed("date", text, run)),
		when(["date and time"], (from) => dateOfMoment(from)),
		when(["date"], (from) => from)
	]), signature("year, month, day", when([
		"number",
		"number",
		"number"
	], (year, month, day) => {
		const reason = () => `Failed to parse date from: year=${show(year)}, month=${show(month)}, day=${show(day)}`;
		return dateFromParts(year, month, day) ?? new FeelError(reason);
	}))],
	"date and time": [signature("from", when(["string"], (text, run) => parsed("date and time", text, run))), signature("date, time", [
		when(["date", "time"], (day, time) => atTime(day, time)),
		when(["date and time", "time"], (day, time) => atTime(day, time)),
		when(["date and time", "string"], (moment, timezone) => withZone(moment, timezone))
	])],
	time: [
		signature("from", [
			when(["string"], (text, run) => parsed("time", text, run)),
			when(["date and time"], (from) => timeOf$1(from)),
			when(["date"], (from) => timeOf$1(from))
		]),
		signature("hour, minute, second", when([
			"number",
			"number",
			"number"
		], (hour, minute, second) => {
			return timeFromParts(hour, minute, second) ?? new FeelError(badTime("local-time", [
				hour,
				minute,
				second
			]));
		})),
		signature("hour, minute, second, offset", [when([
			"number",
			"number",
			"number",
			"days and time duration"
		], (hour, minute, second, offset) => {
			return timeFromParts(hour, minute, second, offset) ?? new FeelError(badTime("time", [
				hour,
				minute,
				second,
				offset
			]));
		}), when([
			"number",
			"number",
			"number",
			"null"
		], (hour, minute, second) => {
			return timeFromParts(hour, minute, second, null) ?? new FeelError(badTime("local-time", [
				hour,
				minute,
				second
			]));
		})])
	],
	number: [
		signature("from", when(["string"], (text, run) => toNumber(text, run.line))),
		signature("from, grouping separator", when(["string", "string"], (text, grouping, run) => {
			if (isGrouping(grouping)) return toNumber(without(text, grouping), run.line);
			return new FeelError("illegal argument for grouping. Must be one of ' ', ',' or '.'");
		})),
		signature("from, grouping separator, decimal separator", [
			when([
				"string",
				"string",
				"string"
			], (text, grouping, decimal, run) => {
				if (isGrouping(grouping) && isDecimal(decimal) && grouping !== decimal) return toNumber(without(text, grouping).replaceAll(decimal, "."), run.line);
				return new FeelError("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'");
			}),
			when([
				"string",
				"null",
				"string"
			], (text, _, decimal, run) => isDecimal(decimal) ? toNumber(text.replaceAll(decimal, "."), run.line) : void 0),
			when([
				"string",
				"string",
				"null"
			], (text, grouping, _, run) => isGrouping(grouping) ? toNumber(without(text, grouping), run.line) : void 0)
		])
	],
	string: [signature("from", [
		when(["null"], () => null),
		when(["string"], (from) => from),
		when(["any"], (from) => show(from))
	])],
	duration: [signature("from", when(["string"], (text, run) => parsed("duration", text, run)))],
	"years and months duration": [signature("from, to", moments((from, to) => durationBetween(from, to)))],
	"from json": [signature("json", [when(["null"], () => null), when(["string"], (text) => {
		const json = parseJson(text);
		return json.ok ? json.value : new FeelError(`Failed to parse JSON from '${text}'`);
	})], { since: "8.8" })],
	"to json": [signature("value", when(["any"], (value) => printJsonText(value)), { since: "8.8" })]
};
function moments(use) {
	return [
		when(["date", "date"], use),
		when(["date and time", "date and time"], use),
		when(["date", "date and time"], use),
		when(["date and time", "date"], use)
	];
}
function parsed(type, text, run) {
	return parseTemporal[type](text, run) ?? new FeelError(refusal(type, text, run.line));
}
var parseTemporal = {
	date: (text, run) => parseDate$1(text, run.line),
	time: (text, run) => parseTime$1(text, run.world.now),
	"date and time": (text, run) => parseDateTime$1(text, run.line),
	duration: (text) => parseDuration$2(text)
};
function badTime(kind, [hour, minute, second, offset]) {
	const parts = () => `hour=${show(hour)}, minute=${show(minute)}, second=${show(second)}`;
	const end = () => offset === void 0 ? "" : `, offset=${show(offset)}`;
	return () => `Failed to parse ${kind} from: ${parts()}${end()}`;
}
/** Before 8.8 a text that is no number failed the evaluation. */
function toNumber(text, line) {
	if (!isSince(line, "8.8")) return numberFromText(text);
	return parseNumber(text) ?? new FeelError(`Can't parse '${text}' as a number`);
}
function isGrouping(separator) {
	return separator === " " || isDecimal(separator);
}
function isDecimal(separator) {
	return separator === "," || separator === ".";
}
function without(text, separator) {
	return text.replaceAll(separator, "");
}
// src/feel/equality.ts
/** The engine's class of a value: unlike its type, it tells local times from those with an offset. */
function classOf(value) {
	if (value instanceof FeelTime$1) return value.zone ? "time" : "local time";
	if (value instanceof FeelDateTime$1) return value.zone ? "date and time" : "local date and time";
	return typeOf(value);
}
function isTemporal$1(value) {
	return value instanceof FeelDate$1 || value instanceof FeelTime$1 || value instanceof FeelDateTime$1 || value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration;
}
/** What can be the end of a range: a number, a date, a time or a duration. */
function isPoint(value) {
	return isNumber$1(value) || isTemporal$1(value);
}
/** FEEL's `=`; undefined where the two can't be compared. */
function equal(x, y) {
	if (x === null || y === null) return x === y;
	if (typeof x === "string" || typeof x === "boolean") return typeof x === typeof y ? x === y : void 0;
	if (isNumber$1(x)) return isNumber$1(y) ? equalNumbers(x, y) : void 0;
	if (isList(x)) return isList(y) ? equalItems(x, y, equals$1) : void 0;
	if (isTemporal$1(x)) return isTemporal$1(y) && classOf(x) === classOf(y) ? equalTemporals(x, y) : void 0;
	return isContext$1(x) && isContext$1(y) ? equalEntries(x, y, equals$1) : void 0;
}
/** Equal and comparable. */
function equals$1(x, y) {
	return equal(x, y) === true;
}
/** Equality of the engine's Scala objects. */
function identical(x, y) {
	if (x === y) return true;
	if (x === null || y === null || classOf(x) !== classOf(y)) return false;
	if (isList(x)) return equalItems(x, y, identical);
	if (isContext$1(x)) {
		if (isLiteralContext(x) || isLiteralContext(y)) return false;
		return equalEntries(x, y, identical);
	}
	if (x instanceof FeelRange$1) return identicalRanges(x, y);
	return equals$1(x, y);
}
function identicalRanges(x, y) {
	return x.startIncluded === y.startIncluded && x.endIncluded === y.endIncluded && identical(x.start, y.start) && identical(x.end, y.end);
}
function equalItems(x, y, test) {
	return x.length === y.length && x.every((item, index) => test(read(item), read(y[index])));
}
function equalEntries(x, y, test) {
	const keys = Object.keys(x);
	if (keys.length !== Object.keys(y).length) return false;
	if (test === identical && functionsOf(x) !== functionsOf(y)) return false;
	return keys.every((key) => Object.hasOwn(y, key) && test(read(x[key]), read(y[key])));
}
/** May `<` be asked of this value? A list may if its items are of one class that may. */
function isComparable(value) {
	if (value === null || typeof value === "boolean" || value instanceof FeelError) return false;
	if (typeof value === "string" || isNumber$1(value) || isTemporal$1(value)) return true;
	if (!isList(value) || value.length === 0) return false;
	const head = read(value[0]);
	return isComparable(head) && value.every((item) => classOf(read(item)) === classOf(head));
}
/** Negative, zero or positive; both are comparable and of one class. Two lists are, and break the engine. */
function compare(x, y) {
	if (typeof x === "string" && typeof y === "string") return x < y ? -1 : x > y ? 1 : 0;
	if (isNumber$1(x) && isNumber$1(y)) return compareNumbers$1(x, y);
	if (isTemporal$1(x) && isTemporal$1(y) && classOf(x) === classOf(y)) return compareTemporals(x, y);
	throw new JavaException("java.lang.IllegalArgumentException", `${show(x)} can not be compared to ${show(y)}`);
}
// src/feel/builtins/errors.ts
var oldNames = {
	code: "code",
	message: "message"
};
var newNames = {
	code: "errorCode",
	message: "errorMessage"
};
/** The runtime's functions of a line, with their overloads. */
function errorFunctions(line) {
	return functionsByLine[line];
}
var functionsByLine = {
	"8.3": /* @__PURE__ */ new Map([["bpmnError", bpmnError$1(oldNames, false)]]),
	"8.5": /* @__PURE__ */ new Map([["bpmnError", bpmnError$1(oldNames, true)], ["jobError", jobError(oldNames, "8.5")]]),
	"8.8": /* @__PURE__ */ new Map([["bpmnError", bpmnError$1(newNames, true)], ["jobError", jobError(newNames, "8.8")]]),
	"8.9": /* @__PURE__ */ new Map([
		["bpmnError", bpmnError$1(newNames, true)],
		["jobError", jobError(newNames, "8.9")],
		["ignoreError", ignoreError()]
	])
};
function bpmnError$1({ code, message }, typed) {
	const parameters = [
		code,
		message,
		"variables"
	];
	const build = (args) => {
		const entries = [code, message].map((name, index) => [name, text(args[index], name)]);
		if (args.length > 2) entries.push(["variables", context(args[2], "variables")]);
		return contextOf(typed ? [["errorType", "bpmnError"], ...entries] : entries);
	};
	return [native(parameters.slice(0, 2), build), native(parameters, build)];
}
function jobError({ message }, line) {
	const parameters = [
		message,
		"variables",
		"retries",
		"retryBackoff"
	];
	const build = (args) => {
		const [reason, variables = {}, retries = 0, retryBackoff = noBackoff] = args;
		return contextOf([
			["errorType", "jobError"],
			[message, cast(reason, "string")],
			["variables", withoutLoss(cast(variables, "context"), line)],
			["retries", cast(retries, "number")],
			["retryBackoff", cast(retryBackoff, "days and time duration")]
		]);
	};
	return parameters.map((_, index) => native(parameters.slice(0, index + 1), build));
}
function ignoreError() {
	return [native(["variables"], ([variables]) => contextOf([["errorType", "ignoreError"], ["variables", context(variables, "errorCode")]])), native([], () => contextOf([["errorType", "ignoreError"]]))];
}
var noBackoff = new DaysTimeDuration(0n);
function native(parameters, build) {
	return {
		parameters,
		varArgs: false,
		since: void 0,
		invoke: build
	};
}
function withoutLoss(variables, line) {
	return isSince(line, "8.9") ? variables : {};
}
function contextOf(entries) {
	const context = emptyObject();
	for (const [key, value] of entries) context[key] = value;
	return context;
}
function text(value, parameter) {
	if (typeof value === "string") return value;
	throw illegal(parameter, "String");
}
function context(value, parameter) {
	if (!(value instanceof FeelError) && isContext$1(value)) return value;
	throw illegal(parameter, "Context");
}
function illegal(parameter, type) {
	return new JavaException("java.lang.IllegalArgumentException", `Parameter '${parameter}' of function 'bpmnError' must be a ${type}`);
}
/** A Java cast: the message is the virtual machine's. */
function cast(value, type) {
	if (!(value instanceof FeelError) && typeOf(value) === type) return value;
	const [from, to] = [`org.camunda.feel.syntaxtree.${scalaClass[value instanceof FeelError ? "error" : classOf(value)]}`, `org.camunda.feel.syntaxtree.${scalaClass[type]}`];
	throw new JavaException("java.lang.ClassCastException", `class ${from} cannot be cast to class ${to} (${`${from} and ${to} are in unnamed module of loader 'app'`})`);
}
var scalaClass = {
	null: "ValNull$",
	error: "ValError",
	boolean: "ValBoolean",
	number: "ValNumber",
	string: "ValString",
	date: "ValDate",
	time: "ValTime",
	"local time": "ValLocalTime",
	"date and time": "ValDateTime",
	"local date and time": "ValLocalDateTime",
	"days and time duration": "ValDayTimeDuration",
	"years and months duration": "ValYearMonthDuration",
	list: "ValList",
	context: "ValContext",
	function: "ValFunction",
	range: "ValRange"
};
// src/feel/builtins/lists.ts
var conjunction = overList((list) => foldBooleans(list, false));
var disjunction = overList((list) => foldBooleans(list, true));
var listFunctions = {
	"list contains": [signature("list, element", when(["list", "any"], (list, element) => list.some((item) => identical(item, element))))],
	count: [signature("list", when(["list"], (list) => list.length))],
	min: [overList((list) => extreme(list, (x, y) => compare(y, x) < 0))],
	max: [overList((list) => extreme(list, (x, y) => compare(y, x) > 0))],
	sum: [overNumbers(sum$1)],
	product: [overNumbers((numbers) => numbers.reduce(multiply, 1))],
	mean: [overNumbers((numbers) => divide(sum$1(numbers), numbers.length))],
	median: [overNumbers(median$1)],
	stddev: [overNumbers(standardDeviation)],
	mode: [overList((list) => list.length === 0 ? [] : withNumbers(list, mode$1))],
	and: [conjunction],
	all: [conjunction],
	or: [disjunction],
	any: [disjunction],
	sublist: [signature("list, start", when(["list", "number"], (list, start, run) => {
		return badStart(start, run.line) ?? sublist(list, startIndex$1(list, start), list.length);
	})), signature("list, start, length", when([
		"list",
		"number",
		"number"
	], (list, start, length, run) => {
		const index = startIndex$1(list, start);
		return badStart(start, run.line) ?? sublist(list, index, index + toInt(length));
	}))],
	append: [signature("list, items", when(["list", "list"], (list, items) => [...list, ...items]), { varArgs: true })],
	concatenate: [overList(unwrapLists, "lists")],
	"insert before": [signature("list, position, newItem", when([
		"list",
		"number",
		"any"
	], (list, position, item, run) => {
		const index = Math.max(0, startIndex$1(list, position));
		return badPosition(position, run.line) ?? [
			...list.slice(0, index),
			item,
			...list.slice(index)
		];
	}))],
	remove: [signature("list, position", when(["list", "number"], (list, position, run) => {
		const before = list.slice(0, Math.max(0, startIndex$1(list, position)));
		const after = list.slice(Math.max(0, startIndex$1(list, add(toInt(position), 1))));
		return badPosition(position, run.line) ?? [...before, ...after];
	}))],
	reverse: [signature("list", when(["list"], (list) => list.toReversed()))],
	"index of": [signature("list, match", when(["list", "any"], (list, match, run) => {
		const matches = isSince(run.line, "8.9") ? equals$1 : identical;
		return list.flatMap((item, index) => matches(item, match) ? [index + 1] : []);
	}))],
	union: [overList((list, run) => distinct(unwrapLists(list), run), "lists")],
	"distinct values": [signature("list", when(["list"], distinct))],
	"duplicate values": [signature("list", when(["list"], (list, run) => {
		const same = sameness(run.line);
		return distinct(list, run).filter((value) => {
			run.step(list.length);
			return list.filter((item) => same(item, value)).length > 1;
		});
	}))],
	flatten: [signature("list", when(["list"], flatten$1))],
	sort: [signature("list, precedes", when(["list", "function"], sort))],
	"string join": [
		signature("list", when(["list"], (list, run) => join(list, "", "", "", run))),
		signature("list, delimiter", [when(["list", "string"], (list, delimiter, run) => join(list, delimiter, "", "", run)), when(["list", "null"], (list, _delimiter, run) => join(list, "", "", "", run))]),
		signature("list, delimiter, prefix, suffix", [
			when([
				"list",
				"string",
				"string",
				"string"
			], join),
			when([
				"list",
				"null",
				"string",
				"string"
			], (list, _, prefix, suffix, run) => join(list, "", prefix, suffix, run)),
			when([
				"list",
				"string",
				"null",
				"null"
			], (list, delimiter, _, __, run) => join(list, delimiter, "", "", run)),
			when([
				"list",
				"null",
				"null",
				"null"
			], (list, _, __, ___, run) => join(list, "", "", "", run))
		])
	],
	"is empty": [signature("list", when(["list"], (list) => list.length === 0), { since: "8.8" })],
	partition: [signature("list, size", when(["list", "number"], partition), { since: "8.8" })]
};
function overList(invoke, parameter = "list") {
	return signature(parameter, when(["list"], invoke), { varArgs: true });
}
function overNumbers(invoke) {
	return overList((list) => list.length === 0 ? null : withNumbers(list, invoke));
}
function withNumbers(list, use) {
	const stranger = list.find((item) => !isNumber$1(item));
	if (stranger !== void 0) return new FeelError(() => `expected number but found '${show(stranger)}'`);
	return use(list);
}
function extreme(list, isBetter) {
	if (list.length === 0) return null;
	if (!isComparable(list)) return new FeelError(() => `${show(list)} is not comparable`);
	return list.reduce((best, item) => isBetter(best, item) ? item : best);
}
function sum$1(numbers) {
	return numbers.reduce(add, 0);
}
function sorted(numbers) {
	return numbers.toSorted(compareNumbers$1);
}
function median$1(numbers) {
	const inOrder = sorted(numbers);
	const middle = inOrder.length >> 1;
	if (inOrder.length % 2 === 1) return inOrder[middle];
	return divide(add(inOrder[middle - 1], inOrder[middle]), 2);
}
/** Of the sample; one number alone divides by zero, which fails the evaluation. */
function standardDeviation(numbers) {
	const mean = divide(sum$1(numbers), numbers.length);
	const squares = numbers.map((number) => power(subtract(number, mean), 2));
	return fromDouble(Math.sqrt(toDouble(divide(sum$1(squares), numbers.length - 1))));
}
/** The most frequent numbers, in order. */
function mode$1(numbers) {
	const counts = [];
	for (const number of sorted(numbers)) {
		const last = counts.at(-1);
		if (last && compareNumbers$1(last.number, number) === 0) last.count++;
		else counts.push({
			number,
			count: 1
		});
	}
	const most = counts.reduce((best, { count }) => Math.max(best, count), 0);
	return counts.filter(({ count }) => count === most).map(({ number }) => number);
}
/** `decisive` wins; what is no boolean makes null of everything else. */
function foldBooleans(list, decisive) {
	let result = !decisive;
	for (const item of list) {
		if (item === decisive) return decisive;
		if (item !== !decisive) result = null;
	}
	return result;
}
function unwrapLists(lists) {
	return lists.flatMap((item) => isList(item) ? item : [item]);
}
/** Counted from 1, or from the end below 0; 0 is the end. */
function startIndex$1(list, position) {
	const index = toInt(position);
	return index > 0 ? index - 1 : list.length + index;
}
function sublist(list, from, to) {
	return list.slice(Math.max(0, from), Math.max(0, to));
}
function badStart(position, line) {
	return isSince(line, "8.8") && compareNumbers$1(position, 0) === 0 ? new FeelError("start position must be a non-zero number") : void 0;
}
function badPosition(position, line) {
	return isSince(line, "8.8") && compareNumbers$1(position, 0) === 0 ? new FeelError("position must be a non-zero number") : void 0;
}
/** When two items count as one: before 8.8, two written contexts never did. */
function sameness(line) {
	return isSince(line, "8.8") ? equals$1 : identical;
}
function distinct(list, run) {
	const same = sameness(run.line);
	const buckets = /* @__PURE__ */ new Map();
	return list.filter((item) => {
		const key = isNumber$1(item) ? toDouble(item) : typeof item === "object" ? classOf(item) : item;
		const seen = buckets.get(key);
		run.step(1 + (seen?.length ?? 0));
		if (seen?.some((other) => same(item, other))) return false;
		if (seen) seen.push(item);
		else buckets.set(key, [item]);
		return true;
	});
}
function flatten$1(list, run) {
	run.step(list.length);
	return list.flatMap((item) => isList(item) ? flatten$1(item, run) : [item]);
}
function sort(list, precedes) {
	if (precedes.parameters.length !== 2) return new FeelError(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`);
	const comesFirst = (x, y) => {
		const met = precedes.invoke([x, y]);
		if (typeof met === "boolean") return met;
		throw new NoBoolean(met);
	};
	try {
		return list.toSorted((x, y) => comesFirst(x, y) ? -1 : comesFirst(y, x) ? 1 : 0);
	} catch (error) {
		if (!(error instanceof NoBoolean)) throw error;
		const { found } = error;
		const reason = () => `expected boolean but found '${show(found)}'`;
		return new FeelError(() => `fail to sort list by given precedes function: ${reason()}`);
	}
}
var NoBoolean = class extends Error {
	found;
	constructor(found) {
		super("no boolean");
		this.found = found;
	}
};
function join(list, delimiter, prefix, suffix, run) {
	if (!list.every((item) => item === null || typeof item === "string")) {
		const collection = isSince(run.line, "8.9") ? "Vector" : "List";
		return new FeelError(() => `expected a list of strings but found '${collection}(${list.map(show).join(", ")})'`);
	}
	return prefix + list.filter((item) => item !== null).join(delimiter) + suffix;
}
function partition(list, size) {
	const length = toInt(size);
	if (length <= 0) return new FeelError(() => `'size' should be greater than zero but was '${show(size)}'`);
	return Array.from({ length: Math.ceil(list.length / length) }, (_, index) => list.slice(index * length, (index + 1) * length));
}
// src/feel/builtins/numbers.ts
var numberFunctions = {
	decimal: [rounding("n, scale", "HALF_EVEN"), signature("n, scale, mode", when([
		"number",
		"number",
		"string"
	], (n, scale, mode) => {
		const known = roundingModes.find((name) => name === mode.toUpperCase());
		if (known) return round(n, scale, known);
		return new FeelError(`Illegal argument '${mode}' for rounding mode. Must be one of: ${roundingModes.join(", ")}`);
	}))],
	floor: [wholeRounding("FLOOR"), rounding("n, scala", "FLOOR")],
	ceiling: [wholeRounding("CEILING"), rounding("n, scale", "CEILING")],
	"round up": [rounding("n, scale", "UP")],
	"round down": [rounding("n, scale", "DOWN")],
	"round half up": [rounding("n, scale", "HALF_UP")],
	"round half down": [rounding("n, scala", "HALF_DOWN")],
	abs: [abs("number"), abs("n")],
	modulo: [signature("dividend, divisor", when(["number", "number"], (x, y) => modulo(x, y)))],
	sqrt: [signature("number", when(["number"], (number) => squareRoot(number)))],
	log: [signature("number", when(["number"], (number) => logarithm(number)))],
	exp: [signature("number", when(["number"], (number) => exponential(number)))],
	odd: [signature("number", when(["number"], (number) => isOdd(number)))],
	even: [signature("number", when(["number"], (number) => isEven(number)))],
	"random number": [signature("", when([], (run) => fromDouble(run.random())))]
};
function abs(parameter) {
	return signature(parameter, [
		when(["number"], (number) => absolute(number)),
		when(["years and months duration"], (duration) => absoluteDuration(duration)),
		when(["days and time duration"], (duration) => absoluteDuration(duration))
	]);
}
function rounding(parameters, mode) {
	return signature(parameters, when(["number", "number"], (n, scale) => round(n, scale, mode)));
}
function wholeRounding(mode) {
	return signature("n", when(["number"], (n) => round(n, 0, mode)));
}
function round(n, scale, mode) {
	try {
		return roundNumber(n, scale, mode);
	} catch (error) {
		if (!(error instanceof JavaException)) throw error;
		return new FeelError(`Failed to apply rounding mode '${mode}': ${error.message.replace(/^[\w.]+: /, "")}`);
	}
}
// src/feel/builtins/ranges.ts
var less = (x, y) => compare(x, y) < 0;
var more = (x, y) => compare(x, y) > 0;
var startsBefore = (x, y) => less(x.start, y.start);
var sameStart = (x, y) => equals$1(x.start, y.start);
var sameEnd = (x, y) => equals$1(x.end, y.end);
/** `x` starts no later than `y` does. */
var startsWithin = (x, y) => startsBefore(x, y) || sameStart(x, y) && (x.startIncluded || !y.startIncluded);
/** `x` ends no earlier than `y` does. */
var endsBeyond = (x, y) => more(x.end, y.end) || sameEnd(x, y) && (x.endIncluded || !y.endIncluded);
/** `x` goes on until `y` has started. */
var reaches = (x, y) => more(x.end, y.start) || equals$1(x.end, y.start) && x.endIncluded && y.startIncluded;
var strictlyFirst = (x, y) => startsBefore(x, y) || sameStart(x, y) && x.startIncluded && !y.startIncluded;
var before$1 = (x, y) => less(x.end, y.start) || (!x.endIncluded || !y.startIncluded) && equals$1(x.end, y.start);
var overlapsBefore = (x, y) => strictlyFirst(x, y) && reaches(x, y) && endsBeyond(y, x);
var finishes = (x, y) => x.endIncluded === y.endIncluded && sameEnd(x, y) && startsWithin(y, x);
var starts = (x, y) => sameStart(x, y) && x.startIncluded === y.startIncluded && endsBeyond(y, x);
var meets$1 = (x, y) => x.endIncluded && y.startIncluded && equals$1(x.end, y.start);
var includes$1 = (x, y) => startsWithin(x, y) && endsBeyond(x, y);
var holdsPoint = (range, point) => less(range.start, point) && more(range.end, point) || equals$1(range.start, point) && range.startIncluded || equals$1(range.end, point) && range.endIncluded;
var endsAt = (range, point) => range.endIncluded && equals$1(range.end, point);
var startsAt = (range, point) => range.startIncluded && equals$1(range.start, point);
var pointBefore = (point, range) => less(point, range.start) || equals$1(point, range.start) && !range.startIncluded;
var rangeBeforePoint = (range, point) => less(range.end, point) || equals$1(range.end, point) && !range.endIncluded;
var bothRanges = "range1, range2";
var rangeFunctions = {
	before: overloads([
		"point1, point2",
		"point, range",
		"range, point",
		bothRanges
	], {
		ranges: before$1,
		pointInRange: pointBefore,
		rangeAndPoint: rangeBeforePoint,
		points: less
	}),
	after: overloads([
		"point1, point2",
		"point, range",
		"range, point",
		bothRanges
	], {
		ranges: (x, y) => before$1(y, x),
		pointInRange: (point, range) => rangeBeforePoint(range, point),
		rangeAndPoint: (range, point) => pointBefore(point, range),
		points: more
	}),
	meets: overloads([bothRanges], { ranges: meets$1 }),
	"met by": overloads([bothRanges], { ranges: (x, y) => meets$1(y, x) }),
	overlaps: overloads([bothRanges], { ranges: (x, y) => reaches(x, y) && reaches(y, x) }),
	"overlaps before": overloads([bothRanges], { ranges: overlapsBefore }),
	"overlaps after": overloads([bothRanges], { ranges: (x, y) => overlapsBefore(y, x) }),
	finishes: overloads(["point, range", bothRanges], {
		ranges: finishes,
		pointInRange: (point, range) => endsAt(range, point)
	}),
	"finished by": overloads(["point, range", bothRanges], {
		ranges: (x, y) => x.endIncluded === y.endIncluded && sameEnd(x, y) && startsWithin(x, y),
		rangeAndPoint: endsAt
	}),
	includes: overloads(["range, point", bothRanges], {
		ranges: includes$1,
		rangeAndPoint: holdsPoint
	}),
	during: overloads(["point, range", bothRanges], {
		ranges: (x, y) => includes$1(y, x),
		pointInRange: (point, range) => holdsPoint(range, point)
	}),
	starts: overloads(["point, range", bothRanges], {
		ranges: starts,
		pointInRange: (point, range) => startsAt(range, point)
	}),
	"started by": overloads(["range, point", bothRanges], {
		ranges: (x, y) => starts(y, x),
		rangeAndPoint: startsAt
	}),
	coincides: overloads(["point1, point2", bothRanges], {
		ranges: (x, y) => sameStart(x, y) && x.startIncluded === y.startIncluded && sameEnd(x, y) && x.endIncluded === y.endIncluded,
		points: equals$1
	})
};
/** Every overload takes both ranges and points, whatever its parameters are called. */
function overloads(parameters, tests) {
	return parameters.map((names) => signature(names, when(["any", "any"], (x, y) => ask$1(tests, x, y))));
}
function ask$1(tests, x, y) {
	if (!areComparable(x, y)) return void 0;
	const answer = x instanceof FeelRange$1 ? y instanceof FeelRange$1 ? tests.ranges?.(x, y) : tests.rangeAndPoint?.(x, y) : y instanceof FeelRange$1 ? tests.pointInRange?.(x, y) : tests.points?.(x, y);
	if (answer === void 0) throw new JavaException("scala.MatchError", `(${show(x)},${show(y)}) (of class scala.Tuple2)`);
	return answer;
}
function areComparable(x, y) {
	const [left, right] = [pointOf(x), pointOf(y)];
	return isPoint(left) && classOf(left) === classOf(right);
}
function pointOf(value) {
	return value instanceof FeelRange$1 ? value.start : value;
}
// src/feel/unicodeBlocks.ts
/** A test for the code points of a block; undefined where there is no block of this name. */
function unicodeBlock(name) {
	const plain = name.toUpperCase().replace(/[ _-]/g, "");
	const bounds = (known ??= readBlocks()).get(otherNames[plain] ?? plain);
	return bounds && ((code) => code >= bounds.from && code <= bounds.to);
}
var known;
function readBlocks() {
	const found = blocks.matchAll(/([A-Z0-9]+):([0-9a-f]+)-([0-9a-f]+)/g);
	return new Map([...found].map(([, name = "", from = "", to = ""]) => [name, {
		from: hex(from),
		to: hex(to)
	}]));
}
function hex(text) {
	return Number.parseInt(text, 16);
}
var otherNames = {
	GREEKANDCOPTIC: "GREEK",
	CYRILLICSUPPLEMENT: "CYRILLICSUPPLEMENTARY",
	COMBININGDIACRITICALMARKSFORSYMBOLS: "COMBININGMARKSFORSYMBOLS"
};
var blocks = `
BASICLATIN:0-7f LATIN1SUPPLEMENT:80-ff LATINEXTENDEDA:100-17f LATINEXTENDEDB:180-24f IPAEXTENSIONS:250-2af
SPACINGMODIFIERLETTERS:2b0-2ff COMBININGDIACRITICALMARKS:300-36f GREEK:370-3ff CYRILLIC:400-4ff
CYRILLICSUPPLEMENTARY:500-52f ARMENIAN:530-58f HEBREW:590-5ff ARABIC:600-6ff SYRIAC:700-74f ARABICSUPPLEMENT:750-77f
THAANA:780-7bf NKO:7c0-7ff SAMARITAN:800-83f MANDAIC:840-85f SYRIACSUPPLEMENT:860-86f ARABICEXTENDEDA:8a0-8ff
DEVANAGARI:900-97f BENGALI:980-9ff GURMUKHI:a00-a7f GUJARATI:a80-aff ORIYA:b00-b7f TAMIL:b80-bff TELUGU:c00-c7f
KANNADA:c80-cff MALAYALAM:d00-d7f SINHALA:d80-dff THAI:e00-e7f LAO:e80-eff TIBETAN:f00-fff MYANMAR:1000-109f
GEORGIAN:10a0-10ff HANGULJAMO:1100-11ff ETHIOPIC:1200-137f ETHIOPICSUPPLEMENT:1380-139f CHEROKEE:13a0-13ff
UNIFIEDCANADIANABORIGINALSYLLABICS:1400-167f OGHAM:1680-169f RUNIC:16a0-16ff TAGALOG:1700-171f HANUNOO:1720-173f
BUHID:1740-175f TAGBANWA:1760-177f KHMER:1780-17ff MONGOLIAN:1800-18af
UNIFIEDCANADIANABORIGINALSYLLABICSEXTENDED:18b0-18ff LIMBU:1900-194f TAILE:1950-197f NEWTAILUE:1980-19df
KHMERSYMBOLS:19e0-19ff BUGINESE:1a00-1a1f TAITHAM:1a20-1aaf COMBININGDIACRITICALMARKSEXTENDED:1ab0-1aff
BALINESE:1b00-1b7f SUNDANESE:1b80-1bbf BATAK:1bc0-1bff LEPCHA:1c00-1c4f OLCHIKI:1c50-1c7f
CYRILLICEXTENDEDC:1c80-1c8f GEORGIANEXTENDED:1c90-1cbf SUNDANESESUPPLEMENT:1cc0-1ccf VEDICEXTENSIONS:1cd0-1cff
PHONETICEXTENSIONS:1d00-1d7f PHONETICEXTENSIONSSUPPLEMENT:1d80-1dbf COMBININGDIACRITICALMARKSSUPPLEMENT:1dc0-1dff
LATINEXTENDEDADDITIONAL:1e00-1eff GREEKEXTENDED:1f00-1fff GENERALPUNCTUATION:2000-206f
SUPERSCRIPTSANDSUBSCRIPTS:2070-209f CURRENCYSYMBOLS:20a0-20cf COMBININGMARKSFORSYMBOLS:20d0-20ff
LETTERLIKESYMBOLS:2100-214f NUMBERFORMS:2150-218f ARROWS:2190-21ff MATHEMATICALOPERATORS:2200-22ff
MISCELLANEOUSTECHNICAL:2300-23ff CONTROLPICTURES:2400-243f OPTICALCHARACTERRECOGNITION:2440-245f
ENCLOSEDALPHANUMERICS:2460-24ff BOXDRAWING:2500-257f BLOCKELEMENTS:2580-259f GEOMETRICSHAPES:25a0-25ff
MISCELLANEOUSSYMBOLS:2600-26ff DINGBATS:2700-27bf MISCELLANEOUSMATHEMATICALSYMBOLSA:27c0-27ef
SUPPLEMENTALARROWSA:27f0-27ff BRAILLEPATTERNS:2800-28ff SUPPLEMENTALARROWSB:2900-297f
MISCELLANEOUSMATHEMATICALSYMBOLSB:2980-29ff SUPPLEMENTALMATHEMATICALOPERATORS:2a00-2aff
MISCELLANEOUSSYMBOLSANDARROWS:2b00-2bff GLAGOLITIC:2c00-2c5f LATINEXTENDEDC:2c60-2c7f COPTIC:2c80-2cff
GEORGIANSUPPLEMENT:2d00-2d2f TIFINAGH:2d30-2d7f ETHIOPICEXTENDED:2d80-2ddf CYRILLICEXTENDEDA:2de0-2dff
SUPPLEMENTALPUNCTUATION:2e00-2e7f CJKRADICALSSUPPLEMENT:2e80-2eff KANGXIRADICALS:2f00-2fdf
IDEOGRAPHICDESCRIPTIONCHARACTERS:2ff0-2fff CJKSYMBOLSANDPUNCTUATION:3000-303f HIRAGANA:3040-309f KATAKANA:30a0-30ff
BOPOMOFO:3100-312f HANGULCOMPATIBILITYJAMO:3130-318f KANBUN:3190-319f BOPOMOFOEXTENDED:31a0-31bf
CJKSTROKES:31c0-31ef KATAKANAPHONETICEXTENSIONS:31f0-31ff ENCLOSEDCJKLETTERSANDMONTHS:3200-32ff
CJKCOMPATIBILITY:3300-33ff CJKUNIFIEDIDEOGRAPHSEXTENSIONA:3400-4dbf YIJINGHEXAGRAMSYMBOLS:4dc0-4dff
CJKUNIFIEDIDEOGRAPHS:4e00-9fff YISYLLABLES:a000-a48f YIRADICALS:a490-a4cf LISU:a4d0-a4ff VAI:a500-a63f
CYRILLICEXTENDEDB:a640-a69f BAMUM:a6a0-a6ff MODIFIERTONELETTERS:a700-a71f LATINEXTENDEDD:a720-a7ff
SYLOTINAGRI:a800-a82f COMMONINDICNUMBERFORMS:a830-a83f PHAGSPA:a840-a87f SAURASHTRA:a880-a8df
DEVANAGARIEXTENDED:a8e0-a8ff KAYAHLI:a900-a92f REJANG:a930-a95f HANGULJAMOEXTENDEDA:a960-a97f JAVANESE:a980-a9df
MYANMAREXTENDEDB:a9e0-a9ff CHAM:aa00-aa5f MYANMAREXTENDEDA:aa60-aa7f TAIVIET:aa80-aadf
MEETEIMAYEKEXTENSIONS:aae0-aaff ETHIOPICEXTENDEDA:ab00-ab2f LATINEXTENDEDE:ab30-ab6f CHEROKEESUPPLEMENT:ab70-abbf
MEETEIMAYEK:abc0-abff HANGULSYLLABLES:ac00-d7af HANGULJAMOEXTENDEDB:d7b0-d7ff HIGHSURROGATES:d800-db7f
HIGHPRIVATEUSESURROGATES:db80-dbff LOWSURROGATES:dc00-dfff PRIVATEUSEAREA:e000-f8ff
CJKCOMPATIBILITYIDEOGRAPHS:f900-faff ALPHABETICPRESENTATIONFORMS:fb00-fb4f ARABICPRESENTATIONFORMSA:fb50-fdff
VARIATIONSELECTORS:fe00-fe0f VERTICALFORMS:fe10-fe1f COMBININGHALFMARKS:fe20-fe2f CJKCOMPATIBILITYFORMS:fe30-fe4f
SMALLFORMVARIANTS:fe50-fe6f ARABICPRESENTATIONFORMSB:fe70-feff HALFWIDTHANDFULLWIDTHFORMS:ff00-ffef
SPECIALS:fff0-ffff LINEARBSYLLABARY:10000-1007f LINEARBIDEOGRAMS:10080-100ff AEGEANNUMBERS:10100-1013f
ANCIENTGREEKNUMBERS:10140-1018f ANCIENTSYMBOLS:10190-101cf PHAISTOSDISC:101d0-101ff LYCIAN:10280-1029f
CARIAN:102a0-102df COPTICEPACTNUMBERS:102e0-102ff OLDITALIC:10300-1032f GOTHIC:10330-1034f OLDPERMIC:10350-1037f
UGARITIC:10380-1039f OLDPERSIAN:103a0-103df DESERET:10400-1044f SHAVIAN:10450-1047f OSMANYA:10480-104af
OSAGE:104b0-104ff ELBASAN:10500-1052f CAUCASIANALBANIAN:10530-1056f LINEARA:10600-1077f CYPRIOTSYLLABARY:10800-1083f
IMPERIALARAMAIC:10840-1085f PALMYRENE:10860-1087f NABATAEAN:10880-108af HATRAN:108e0-108ff PHOENICIAN:10900-1091f
LYDIAN:10920-1093f MEROITICHIEROGLYPHS:10980-1099f MEROITICCURSIVE:109a0-109ff KHAROSHTHI:10a00-10a5f
OLDSOUTHARABIAN:10a60-10a7f OLDNORTHARABIAN:10a80-10a9f MANICHAEAN:10ac0-10aff AVESTAN:10b00-10b3f
INSCRIPTIONALPARTHIAN:10b40-10b5f INSCRIPTIONALPAHLAVI:10b60-10b7f PSALTERPAHLAVI:10b80-10baf OLDTURKIC:10c00-10c4f
OLDHUNGARIAN:10c80-10cff HANIFIROHINGYA:10d00-10d3f RUMINUMERALSYMBOLS:10e60-10e7f YEZIDI:10e80-10ebf
OLDSOGDIAN:10f00-10f2f SOGDIAN:10f30-10f6f CHORASMIAN:10fb0-10fdf ELYMAIC:10fe0-10fff BRAHMI:11000-1107f
KAITHI:11080-110cf SORASOMPENG:110d0-110ff CHAKMA:11100-1114f MAHAJANI:11150-1117f SHARADA:11180-111df
SINHALAARCHAICNUMBERS:111e0-111ff KHOJKI:11200-1124f MULTANI:11280-112af KHUDAWADI:112b0-112ff GRANTHA:11300-1137f
NEWA:11400-1147f TIRHUTA:11480-114df SIDDHAM:11580-115ff MODI:11600-1165f MONGOLIANSUPPLEMENT:11660-1167f
TAKRI:11680-116cf AHOM:11700-1173f DOGRA:11800-1184f WARANGCITI:118a0-118ff DIVESAKURU:11900-1195f
NANDINAGARI:119a0-119ff ZANABAZARSQUARE:11a00-11a4f SOYOMBO:11a50-11aaf PAUCINHAU:11ac0-11aff BHAIKSUKI:11c00-11c6f
MARCHEN:11c70-11cbf MASARAMGONDI:11d00-11d5f GUNJALAGONDI:11d60-11daf MAKASAR:11ee0-11eff LISUSUPPLEMENT:11fb0-11fbf
TAMILSUPPLEMENT:11fc0-11fff CUNEIFORM:12000-123ff CUNEIFORMNUMBERSANDPUNCTUATION:12400-1247f
EARLYDYNASTICCUNEIFORM:12480-1254f EGYPTIANHIEROGLYPHS:13000-1342f EGYPTIANHIEROGLYPHFORMATCONTROLS:13430-1343f
ANATOLIANHIEROGLYPHS:14400-1467f BAMUMSUPPLEMENT:16800-16a3f MRO:16a40-16a6f BASSAVAH:16ad0-16aff
PAHAWHHMONG:16b00-16b8f MEDEFAIDRIN:16e40-16e9f MIAO:16f00-16f9f IDEOGRAPHICSYMBOLSANDPUNCTUATION:16fe0-16fff
TANGUT:17000-187ff TANGUTCOMPONENTS:18800-18aff KHITANSMALLSCRIPT:18b00-18cff TANGUTSUPPLEMENT:18d00-18d8f
KANASUPPLEMENT:1b000-1b0ff KANAEXTENDEDA:1b100-1b12f SMALLKANAEXTENSION:1b130-1b16f NUSHU:1b170-1b2ff
DUPLOYAN:1bc00-1bc9f SHORTHANDFORMATCONTROLS:1bca0-1bcaf BYZANTINEMUSICALSYMBOLS:1d000-1d0ff
MUSICALSYMBOLS:1d100-1d1ff ANCIENTGREEKMUSICALNOTATION:1d200-1d24f MAYANNUMERALS:1d2e0-1d2ff
TAIXUANJINGSYMBOLS:1d300-1d35f COUNTINGRODNUMERALS:1d360-1d37f MATHEMATICALALPHANUMERICSYMBOLS:1d400-1d7ff
SUTTONSIGNWRITING:1d800-1daaf GLAGOLITICSUPPLEMENT:1e000-1e02f NYIAKENGPUACHUEHMONG:1e100-1e14f WANCHO:1e2c0-1e2ff
MENDEKIKAKUI:1e800-1e8df ADLAM:1e900-1e95f INDICSIYAQNUMBERS:1ec70-1ecbf OTTOMANSIYAQNUMBERS:1ed00-1ed4f
ARABICMATHEMATICALALPHABETICSYMBOLS:1ee00-1eeff MAHJONGTILES:1f000-1f02f DOMINOTILES:1f030-1f09f
PLAYINGCARDS:1f0a0-1f0ff ENCLOSEDALPHANUMERICSUPPLEMENT:1f100-1f1ff ENCLOSEDIDEOGRAPHICSUPPLEMENT:1f200-1f2ff
MISCELLANEOUSSYMBOLSANDPICTOGRAPHS:1f300-1f5ff EMOTICONS:1f600-1f64f ORNAMENTALDINGBATS:1f650-1f67f
TRANSPORTANDMAPSYMBOLS:1f680-1f6ff ALCHEMICALSYMBOLS:1f700-1f77f GEOMETRICSHAPESEXTENDED:1f780-1f7ff
SUPPLEMENTALARROWSC:1f800-1f8ff SUPPLEMENTALSYMBOLSANDPICTOGRAPHS:1f900-1f9ff CHESSSYMBOLS:1fa00-1fa6f
SYMBOLSANDPICTOGRAPHSEXTENDEDA:1fa70-1faff SYMBOLSFORLEGACYCOMPUTING:1fb00-1fbff
CJKUNIFIEDIDEOGRAPHSEXTENSIONB:20000-2a6df CJKUNIFIEDIDEOGRAPHSEXTENSIONC:2a700-2b73f
CJKUNIFIEDIDEOGRAPHSEXTENSIOND:2b740-2b81f CJKUNIFIEDIDEOGRAPHSEXTENSIONE:2b820-2ceaf
CJKUNIFIEDIDEOGRAPHSEXTENSIONF:2ceb0-2ebef CJKCOMPATIBILITYIDEOGRAPHSSUPPLEMENT:2f800-2fa1f
CJKUNIFIEDIDEOGRAPHSEXTENSIONG:30000-3134f TAGS:e0000-e007f VARIATIONSELECTORSSUPPLEMENT:e0100-e01ef
SUPPLEMENTARYPRIVATEUSEAREAA:f0000-fffff SUPPLEMENTARYPRIVATEUSEAREAB:100000-10ffff
`;
// src/feel/javaRegexClasses.ts
var either = (x, y) => (code) => x(code) || y(code);
var both$1 = (x, y) => (code) => x(code) && y(code);
var not = (test) => (code) => !test(code);
var range = (from, to) => (code) => code >= from && code <= to;
/** A test for what a class of JavaScript's regular expressions holds, `\p{L}` or `a-z`. */
function jsClass(text) {
	const pattern = new RegExp(`[${text}]`, "u");
	const known = /* @__PURE__ */ new Int8Array(256);
	return (code) => {
		if (code > 255) return pattern.test(String.fromCodePoint(code));
		if (known[code] === 0) known[code] = pattern.test(String.fromCodePoint(code)) ? 1 : -1;
		return known[code] === 1;
	};
}
var digit = range(48, 57);
var word$2 = jsClass("a-zA-Z0-9_");
var space = jsClass(" \\t\\n\\x0B\\f\\r");
var horizontalSpace = jsClass(" \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000");
var verticalSpace = jsClass("\\n\\x0B\\f\\r\\x85\\u2028\\u2029");
var lineTerminator = jsClass("\\n\\r\\x85\\u2028\\u2029");
var unicodeDigit = jsClass("\\p{Nd}");
var unicodeSpace = jsClass("\\p{White_Space}");
var unicodeWord = jsClass("\\p{Alphabetic}\\p{Mn}\\p{Me}\\p{Mc}\\p{Nd}\\p{Pc}\\u200c\\u200d");
var nonSpacingMark = jsClass("\\p{Mn}");
var letterOrDigit = jsClass("\\p{L}\\p{Nd}");
var cased = jsClass("\\p{Lu}\\p{Ll}\\p{Lt}");
var casedLetters = jsClass("\\p{Uppercase}\\p{Lowercase}\\p{Lt}");
var categories = "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf L M N Z C P S LC".split(" ");
/** POSIX and java.lang.Character names, as classes of JavaScript. */
var named = {
	LD: "\\p{L}\\p{Nd}",
	L1: "\\x00-\\xff",
	ASCII: "\\x00-\\x7f",
	Alnum: "a-zA-Z0-9",
	Alpha: "a-zA-Z",
	Blank: " \\t",
	Cntrl: "\\x00-\\x1f\\x7f",
	Digit: "0-9",
	Graph: "!-~",
	Lower: "a-z",
	Print: " -~",
	Punct: "!-\\/:-@\\[-`\\{-~",
	Space: " \\t\\n\\x0B\\f\\r",
	Upper: "A-Z",
	XDigit: "0-9a-fA-F",
	javaLowerCase: "\\p{Lowercase}",
	javaUpperCase: "\\p{Uppercase}",
	javaAlphabetic: "\\p{Alphabetic}",
	javaIdeographic: "\\p{Ideographic}",
	javaTitleCase: "\\p{Lt}",
	javaDigit: "\\p{Nd}",
	javaDefined: "\\P{Cn}",
	javaLetter: "\\p{L}",
	javaLetterOrDigit: "\\p{L}\\p{Nd}",
	javaJavaIdentifierStart: "\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}",
	javaJavaIdentifierPart: "\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{Nd}\\p{Mn}\\p{Mc}\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\p{Cf}",
	javaUnicodeIdentifierStart: "\\p{ID_Start}",
	javaUnicodeIdentifierPart: "\\p{ID_Continue}\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\p{Cf}",
	javaIdentifierIgnorable: "\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\p{Cf}",
	javaSpaceChar: "\\p{Z}",
	javaISOControl: "\\x00-\\x1f\\x7f-\\x9f",
	javaMirrored: "\\p{Bidi_Mirrored}"
};
/** Unicode's binary properties behind `Is`, and POSIX names under the flag `U`. */
var unicodeNamed = {
	ALPHABETIC: "\\p{Alphabetic}",
	LETTER: "\\p{L}",
	IDEOGRAPHIC: "\\p{Ideographic}",
	LOWERCASE: "\\p{Lowercase}",
	UPPERCASE: "\\p{Uppercase}",
	TITLECASE: "\\p{Lt}",
	WHITE_SPACE: "\\p{White_Space}",
	WHITESPACE: "\\p{White_Space}",
	CONTROL: "\\p{Cc}",
	PUNCTUATION: "\\p{P}",
	HEX_DIGIT: "\\p{Nd}0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46",
	HEXDIGIT: "\\p{Nd}0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46",
	ASSIGNED: "\\P{Cn}",
	NONCHARACTERCODEPOINT: "\\p{Noncharacter_Code_Point}",
	NONCHARACTER_CODE_POINT: "\\p{Noncharacter_Code_Point}",
	DIGIT: "\\p{Nd}",
	ALNUM: "\\p{Alphabetic}\\p{Nd}",
	BLANK: "\\p{Zs}\\t",
	WORD: "\\p{Alphabetic}\\p{Mn}\\p{Me}\\p{Mc}\\p{Nd}\\p{Pc}\\u200c\\u200d",
	JOIN_CONTROL: "\\u200c\\u200d",
	JOINCONTROL: "\\u200c\\u200d",
	EMOJI: "\\p{Emoji}",
	EMOJI_PRESENTATION: "\\p{Emoji_Presentation}",
	EMOJI_MODIFIER: "\\p{Emoji_Modifier}",
	EMOJI_MODIFIER_BASE: "\\p{Emoji_Modifier_Base}",
	EMOJI_COMPONENT: "\\p{Emoji_Component}",
	EXTENDED_PICTOGRAPHIC: "\\p{Extended_Pictographic}"
};
var unicodePosix = {
	Alpha: "ALPHABETIC",
	Lower: "LOWERCASE",
	Upper: "UPPERCASE",
	Space: "WHITE_SPACE",
	Punct: "PUNCTUATION",
	XDigit: "HEX_DIGIT",
	Alnum: "ALNUM",
	Cntrl: "CONTROL",
	Digit: "DIGIT",
	Blank: "BLANK",
	Graph: "GRAPH",
	Print: "PRINT"
};
var unseen = jsClass("\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}");
var special = {
	GRAPH: not(unseen),
	PRINT: either(not(unseen), both$1(jsClass("\\p{Zs}\\t"), not(jsClass("\\p{Cc}"))))
};
/**
* The set behind `\p{name}`: undefined where Java knows no such name. With `ignoreCase`, names that tell upper from
* lower case stand for both; with `unicode` POSIX names are not confined to ASCII.
*/
function property(name, ignoreCase, unicode) {
	const [, key, value] = /^([^=]*)=(.*)$/s.exec(name) ?? [];
	if (key !== void 0 && value !== void 0) return valuedProperty(key.toLowerCase(), value, ignoreCase);
	if (name.startsWith("In")) return unicodeBlock(name.slice(2));
	if (name.startsWith("Is")) {
		const short = name.slice(2);
		return unicodeProperty(short, ignoreCase) ?? plainProperty(short, ignoreCase) ?? script(short);
	}
	const posix = unicode && Object.hasOwn(unicodePosix, name) ? unicodePosix[name] : void 0;
	return posix === void 0 ? plainProperty(name, ignoreCase) : unicodeProperty(posix, ignoreCase);
}
function valuedProperty(key, value, ignoreCase) {
	if (key === "sc" || key === "script") return script(value);
	if (key === "blk" || key === "block") return unicodeBlock(value);
	if (key === "gc" || key === "general_category") return plainProperty(value, ignoreCase);
}
function plainProperty(name, ignoreCase) {
	if (name === "all") return () => true;
	if (name === "javaWhitespace") return javaWhitespace;
	if (ignoreCase && /^(?:Lu|Ll|Lt)$/.test(name)) return cased;
	if (ignoreCase && /^(?:Lower|Upper)$/.test(name)) return jsClass("a-zA-Z");
	if (ignoreCase && /^java(?:Lower|Upper|Title)Case$/.test(name)) return casedLetters;
	if (categories.includes(name)) return jsClass(`\\p{${name}}`);
	return Object.hasOwn(named, name) ? jsClass(named[name]) : void 0;
}
function unicodeProperty(name, ignoreCase) {
	const upper = name.toUpperCase();
	if (ignoreCase && /^(?:LOWERCASE|UPPERCASE|TITLECASE)$/.test(upper)) return casedLetters;
	if (Object.hasOwn(special, upper)) return special[upper];
	return Object.hasOwn(unicodeNamed, upper) ? jsClass(unicodeNamed[upper]) : void 0;
}
var javaWhitespace = either(both$1(jsClass("\\p{Z}"), not(jsClass("\\xa0\\u2007\\u202f"))), jsClass("\\t-\\r\\x1c-\\x1f"));
/** Java takes names of scripts in any case, and their codes of four letters. */
function script(name) {
	const title = name.toLowerCase().replace(/(^|_)([a-z])/g, (_, before, letter) => before + letter.toUpperCase());
	try {
		return /^[A-Za-z_]+$/.test(name) ? jsClass(`\\p{Script=${title}}`) : void 0;
	} catch {
		return;
	}
}
/** A single character as it is compared: ASCII letters in both cases under `ignoreCase`, all letters under `unicode`. */
function single(code, ignoreCase, unicode) {
	if (ignoreCase && unicode) {
		const folded = fold(code);
		if (folded !== upperOf(code) || folded !== code) return (other) => other === folded || fold(other) === folded;
	} else if (ignoreCase && isAsciiLetter(code)) {
		const lower = code | 32;
		return (other) => other === lower || other === lower - 32;
	}
	return (other) => other === code;
}
/** A range of characters, `a-z`, by the same rules. */
function caseRange(from, to, ignoreCase, unicode) {
	const inside = range(from, to);
	if (!ignoreCase) return inside;
	if (!unicode) return (code) => inside(code) || isAsciiLetter(code) && inside(code ^ 32);
	return (code) => inside(code) || inside(upperOf(code)) || inside(fold(code));
}
function isAsciiLetter(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122;
}
/** Two characters of a back reference under `i`, or under `i` and `u`. */
function sameIgnoringCase(x, y, unicode) {
	if (x === y) return true;
	return unicode ? fold(x) === fold(y) : isAsciiLetter(x) && isAsciiLetter(y) && (x | 32) === (y | 32);
}
function fold(code) {
	return oneChar(String.fromCodePoint(upperOf(code)).toLowerCase()) ?? code;
}
function upperOf(code) {
	return oneChar(String.fromCodePoint(code).toUpperCase()) ?? code;
}
/** Java maps one character to one: `ß` has no upper case. */
function oneChar(text) {
	const code = text.codePointAt(0);
	return String.fromCodePoint(code) === text ? code : void 0;
}
// src/feel/javaRegexAssertions.ts
var holds$1 = {
	start: ({ at }) => at === 0,
	end: ({ text, at }) => at === text.length,
	lastMatch: ({ at, lastEnd }) => at === lastEnd,
	lineStart: ({ text, at, unixLines }) => at < text.length && (at === 0 || endsLine(text, at, unixLines)),
	lineEnd: ({ text, at, unixLines }) => at === text.length || breakAt(text, at, unixLines) > 0,
	endOrFinalBreak: ({ text, at, unixLines }) => {
		const width = breakAt(text, at, unixLines);
		return at === text.length || width > 0 && at + width === text.length;
	},
	wordBoundary: ({ text, at, unicode }) => isBoundary(text, at, unicode),
	notWordBoundary: ({ text, at, unicode }) => !isBoundary(text, at, unicode),
	graphemeBoundary: ({ text, at }) => at === 0 || at === text.length || isGraphemeBoundary(text, at)
};
/** Units of the code point that begins here. */
function widthAt(text, at) {
	return text.codePointAt(at) > 65535 ? 2 : 1;
}
/** Does a line end right before this place? Not between the two characters of `\r\n`. */
function endsLine(text, at, unixLines) {
	const before = text.charCodeAt(at - 1);
	if (unixLines) return before === 10;
	return lineTerminator(before) && !(before === 13 && text.charCodeAt(at) === 10);
}
/** How wide the line break is that begins here, 0 if there is none. */
function breakAt(text, at, unixLines) {
	const code = text.charCodeAt(at);
	if (unixLines) return code === 10 ? 1 : 0;
	if (code === 10 && at > 0 && text.charCodeAt(at - 1) === 13) return 0;
	if (code === 13 && text.charCodeAt(at + 1) === 10) return 2;
	return at < text.length && lineTerminator(code) ? 1 : 0;
}
/** As Java 19 and newer: ASCII words, unless the flag `U` is set; an accent belongs to the letter before. */
function isBoundary(text, at, unicode) {
	const test = unicode ? unicodeWord : word$2;
	const isWord = (from) => {
		const code = text.codePointAt(from);
		return test(code) || nonSpacingMark(code) && hasBase(text, from);
	};
	return (at > 0 && isWord(at - (at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1))) !== (at < text.length && isWord(at));
}
function hasBase(text, at) {
	for (let before = at; before >= 0; before--) {
		const code = text.codePointAt(before);
		if (letterOrDigit(code)) return true;
		if (!nonSpacingMark(code)) return false;
	}
	return false;
}
var segmenter;
/** Where the character ends, as people see it, that begins here. */
function graphemeEnd(text, at) {
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	const [first] = segmenter.segment(text.slice(at, at + 200));
	return at + (first?.segment.length ?? 1);
}
function isGraphemeBoundary(text, at) {
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	const from = Math.max(0, at - 200);
	return segmenter.segment(text.slice(from, at + 200)).containing(at - from)?.index === at - from;
}
// src/feel/javaRegexMatcher.ts
/** The pattern needs more steps for this text than a preview can give it. */
var RegexRunaway = class extends Error {};
var mostSteps = 2e7;
var Matcher = class {
	#program;
	#text;
	#registers;
	/** the positions at which another round of a loop is known to fail */
	#memories;
	/** Entries of three: a place in the program, a position and a number to go on with; or -1, a register and its value. */
	#stack = [];
	#steps = 0;
	#lookBehindEnd = -1;
	#lastEnd = 0;
	constructor(program, text) {
		this.#program = program;
		this.#text = text;
		this.#registers = new Int32Array(program.registers);
		this.#memories = Array.from({ length: program.memories }, () => /* @__PURE__ */ new Set());
	}
	/** All matches from the start of the text, one after the other, as Java's `find` gives them. */
	*matches() {
		let from = 0;
		while (from <= this.#text.length) {
			const groups = this.#search(from);
			if (!groups) return;
			const [start, end] = groups;
			this.#lastEnd = end;
			yield groups;
			from = end === start ? end + 1 : end;
		}
	}
	#search(from) {
		for (const memory of this.#memories) memory.clear();
		const first = this.#program.code[0];
		for (let start = from; start <= this.#text.length; start = this.#nextStart(start)) {
			if (first.op === "set" && !(start < this.#text.length && first.test(this.#text.codePointAt(start)))) {
				this.#count(1);
				continue;
			}
			this.#registers.fill(-1);
			this.#stack.length = 0;
			const end = this.#run(0, start);
			if (end < 0) continue;
			const groups = Array.from(this.#registers.subarray(0, 2 * (this.#program.groups + 1)));
			groups[0] = start;
			groups[1] = end;
			return groups;
		}
	}
	#nextStart(start) {
		return this.#program.wholeCodePoints ? start + widthAt(this.#text, start) : start + 1;
	}
	#count(steps) {
		this.#steps += steps;
		if (this.#steps > mostSteps) throw new RegexRunaway();
	}
	#set(register, value) {
		this.#stack.push(-1, register, this.#registers[register]);
		this.#registers[register] = value;
	}
	/** The end of the match, or -1. What it leaves on the stack are the ways in which it may be tried again. */
	#run(startPlace, startPosition) {
		const text = this.#text;
		const code = this.#program.code;
		const stack = this.#stack;
		const base = stack.length;
		let place = startPlace;
		let at = startPosition;
		let extra = 0;
		for (;;) {
			this.#count(1);
			const instruction = code[place];
			let matched = true;
			switch (instruction.op) {
				case "set":
					if (at < text.length) {
						const char = text.codePointAt(at);
						matched = instruction.test(char);
						at += char > 65535 ? 2 : 1;
					} else matched = false;
					place++;
					break;
				case "split":
					stack.push(instruction.other, at, 0);
					place++;
					break;
				case "jump":
					place = instruction.to;
					break;
				case "mark":
					this.#set(instruction.register, at);
					place++;
					break;
				case "reset":
					this.#set(instruction.register, 0);
					place++;
					break;
				case "capture":
					this.#set(2 * instruction.group, this.#registers[instruction.begin]);
					this.#set(2 * instruction.group + 1, at);
					place++;
					break;
				case "repeatSet": {
					const { test, min, max, mode } = instruction;
					const least = this.#take(test, at, min);
					matched = least.count === min;
					if (!matched) break;
					at = least.end;
					if (mode === "lazy") stack.push(place + 1, at, min);
					else {
						const most = this.#take(test, at, max - min);
						if (mode === "greedy" && most.end > at) stack.push(place + 1, most.end, at);
						at = most.end;
					}
					place += 2;
					break;
				}
				case "backOff":
					at -= at - 2 >= extra && widthAt(text, at - 2) === 2 ? 2 : 1;
					if (at > extra) stack.push(place, at, extra);
					place++;
					break;
				case "extend": {
					const next = extra < instruction.max ? this.#take(instruction.test, at, 1) : void 0;
					matched = next?.count === 1;
					if (!matched) break;
					at = next.end;
					stack.push(place, at, extra + 1);
					place++;
					break;
				}
				case "loop":
					place = this.#loop(instruction, place, at);
					break;
				case "enter":
					this.#set(instruction.counter, this.#registers[instruction.counter] + 1);
					this.#set(instruction.begin, at);
					place = instruction.body;
					break;
				case "forget":
					this.#memories[instruction.memory]?.add(at);
					place = instruction.exit;
					break;
				case "reference": {
					const end = this.#refer(instruction.group, at, instruction.ignoreCase, instruction.unicode);
					matched = end >= 0;
					at = end;
					place++;
					break;
				}
				case "assertion": {
					const { assertion, unixLines, unicode } = instruction;
					matched = holds$1[assertion]({
						text,
						at,
						unixLines,
						unicode,
						lastEnd: this.#lastEnd
					});
					place++;
					break;
				}
				case "grapheme":
					matched = at < text.length;
					at = graphemeEnd(text, at);
					place++;
					break;
				case "atomic": {
					const end = this.#alone(place + 1, at);
					matched = end >= 0;
					at = end;
					place = instruction.exit;
					break;
				}
				case "look": {
					const before = stack.length;
					matched = this.#alone(place + 1, at) >= 0 !== instruction.negative;
					if (instruction.negative) this.#undo(before);
					place = instruction.exit;
					break;
				}
				case "behind": {
					const before = stack.length;
					matched = this.#behind(instruction, place + 1, at) !== instruction.negative;
					if (instruction.negative) this.#undo(before);
					place = instruction.exit;
					break;
				}
				case "endBehind":
					matched = at === this.#lookBehindEnd;
					place++;
					break;
				case "possessive": {
					const end = this.#possessive(instruction, place + 1, at);
					matched = end >= 0;
					at = end;
					place = instruction.exit;
					break;
				}
				case "accept": return at;
			}
			if (matched) continue;
			for (;;) {
				if (stack.length === base) return -1;
				extra = stack.pop();
				at = stack.pop();
				place = stack.pop();
				if (place >= 0) break;
				this.#registers[at] = extra;
			}
		}
	}
	/** Where a loop goes on: a further round, or what follows. A round that matched nothing is the last one. */
	#loop(loop, place, at) {
		const count = this.#registers[loop.counter];
		if (count > 0 && at <= this.#registers[loop.begin]) return loop.exit;
		if (count < loop.min) return place + 2;
		if (count >= loop.max) return loop.exit;
		if (loop.lazy) {
			this.#stack.push(place + 2, at, 0);
			return loop.exit;
		}
		if (loop.memory < 0 || count === 0) {
			this.#stack.push(loop.exit, at, 0);
			return place + 2;
		}
		if (this.#memories[loop.memory].has(at)) return loop.exit;
		this.#stack.push(place + 1, at, 0);
		return place + 2;
	}
	#take(test, from, most) {
		const text = this.#text;
		let count = 0;
		let end = from;
		while (count < most && end < text.length) {
			const char = text.codePointAt(end);
			if (!test(char)) break;
			end += char > 65535 ? 2 : 1;
			count++;
		}
		this.#count(count);
		return {
			count,
			end
		};
	}
	/** Matches up to the next `accept`, and keeps no other ways; captured groups stay, to be undone with what was before. */
	#alone(place, at) {
		const base = this.#stack.length;
		const end = this.#run(place, at);
		if (end < 0) return -1;
		const stack = this.#stack;
		let kept = base;
		for (let from = base; from < stack.length; from += 3) {
			if (stack[from] >= 0) continue;
			stack[kept] = -1;
			stack[kept + 1] = stack[from + 1];
			stack[kept + 2] = stack[from + 2];
			kept += 3;
		}
		stack.length = kept;
		return end;
	}
	#undo(height) {
		while (this.#stack.length > height) {
			const value = this.#stack.pop();
			const register = this.#stack.pop();
			if (this.#stack.pop() < 0) this.#registers[register] = value;
		}
	}
	#behind({ min, max }, place, at) {
		const outerEnd = this.#lookBehindEnd;
		this.#lookBehindEnd = at;
		let found = false;
		let start = at;
		for (let length = 0; length <= max && start >= 0 && !found; length++) {
			if (length >= min) found = this.#alone(place, start) >= 0;
			const whole = this.#program.wholeCodePoints && start >= 2 && widthAt(this.#text, start - 2) === 2;
			start -= whole ? 2 : 1;
		}
		this.#lookBehindEnd = outerEnd;
		return found;
	}
	#possessive({ min, max }, place, start) {
		let at = start;
		for (let count = 0; count < max; count++) {
			const end = this.#alone(place, at);
			if (end < 0) return count < min ? -1 : at;
			if (end === at && count >= min) return at;
			at = end;
		}
		return at;
	}
	#refer(group, at, ignoreCase, unicode) {
		if (group > this.#program.groups) return -1;
		const [start, end] = [this.#registers[2 * group], this.#registers[2 * group + 1]];
		if (start < 0) return -1;
		const length = end - start;
		if (!ignoreCase) return this.#text.startsWith(this.#text.slice(start, end), at) ? at + length : -1;
		if (at + length > this.#text.length) return -1;
		for (let offset = 0; offset < length;) {
			const [x, y] = [this.#text.codePointAt(start + offset), this.#text.codePointAt(at + offset)];
			if (!sameIgnoringCase(x, y, unicode)) return -1;
			offset += x > 65535 ? 2 : 1;
		}
		return at + length;
	}
};
// src/feel/javaRegexReader.ts
var PatternError = class extends Error {
	/** Java would take the pattern, and we can't */
	unsupported;
	constructor(message, unsupported = false) {
		super(message);
		this.unsupported = unsupported;
	}
};
var flagLetters = {
	i: (flags, on) => flags.ignoreCase = on,
	m: (flags, on) => flags.multiline = on,
	s: (flags, on) => flags.dotAll = on,
	d: (flags, on) => flags.unixLines = on,
	u: (flags, on) => flags.unicodeCase = on,
	c: () => void 0,
	x: (flags, on) => flags.comments = on,
	U: (flags, on) => {
		flags.unicodeClasses = on;
		flags.unicodeCase = on;
	}
};
/** An operator is a character that is not quoted. */
var PatternReader = class {
	items;
	at = 0;
	flags;
	hasSupplementary;
	constructor(pattern, letters) {
		this.items = readItems(pattern);
		this.hasSupplementary = this.items.some((item) => item.code > 65535);
		this.flags = {
			ignoreCase: letters.includes("i"),
			multiline: letters.includes("m"),
			dotAll: letters.includes("s"),
			comments: letters.includes("x"),
			unixLines: false,
			unicodeCase: false,
			unicodeClasses: false
		};
	}
	#skipComments() {
		if (!this.flags.comments) return;
		for (;;) {
			const item = this.items[this.at];
			if (item === void 0 || item.literal) return;
			if (item.char === "#") while (this.at < this.items.length && !this.#endsComment()) this.at++;
			else if (!space(item.code)) return;
			this.at++;
		}
	}
	#endsComment() {
		const { code } = this.items[this.at];
		return this.flags.unixLines ? code === 10 : lineTerminator(code);
	}
	/** The next operator or character, past blanks and comments where the flag `x` says so. */
	peek() {
		this.#skipComments();
		return this.items[this.at];
	}
	/** The next character if it is an operator. */
	operator() {
		const item = this.peek();
		return item === void 0 || item.literal ? void 0 : item.char;
	}
	take(char) {
		if (this.operator() !== char) return false;
		this.at++;
		return true;
	}
	/** The next character as it stands, blanks included. */
	raw() {
		return this.items[this.at]?.char;
	}
	rawNext() {
		return this.items[this.at++]?.char;
	}
	/** Escapes that stand for a set of characters: `\d`, `\p{L}` … */
	setEscape() {
		const char = this.raw();
		if (char === void 0) return void 0;
		if (char === "p" || char === "P") {
			this.at++;
			const test = this.#property();
			return char === "P" ? not(test) : test;
		}
		const unicode = this.flags.unicodeClasses;
		const sets = {
			d: unicode ? unicodeDigit : digit,
			w: unicode ? unicodeWord : word$2,
			s: unicode ? unicodeSpace : space,
			h: horizontalSpace,
			v: verticalSpace
		};
		const lower = char.toLowerCase();
		if (!Object.hasOwn(sets, lower)) return void 0;
		this.at++;
		return char === lower ? sets[lower] : not(sets[lower]);
	}
	#property() {
		let name = this.peek()?.char ?? "";
		this.at++;
		if (name === "{") {
			name = "";
			for (let char = this.rawNext(); char !== "}"; char = this.rawNext()) {
				if (char === void 0) throw new PatternError("Unclosed character family");
				name += char;
			}
			if (name === "") throw new PatternError("Empty character family");
		}
		const { ignoreCase, unicodeClasses } = this.flags;
		const test = property(name, ignoreCase, unicodeClasses);
		if (!test) throw new PatternError(`Unknown character property name {${name}}`);
		return test;
	}
	/** Escapes that stand for one character. */
	characterEscape() {
		const item = this.items[this.at++];
		if (item === void 0) throw new PatternError("Unescaped trailing backslash");
		switch (item.char) {
			case "0": return this.#octal();
			case "x": return this.#hexadecimal();
			case "u": return this.#unicode();
			case "c": return this.#control();
			case "N": throw new PatternError("Names of characters are not known here", true);
		}
		if (Object.hasOwn(characterEscapes, item.char)) return characterEscapes[item.char];
		if (/^[a-zA-Z1-9]$/.test(item.char)) throw new PatternError("Illegal/unsupported escape sequence");
		return item.code;
	}
	#octal() {
		let value = 0;
		let digits = 0;
		while (digits < 3 && /^[0-7]$/.test(this.raw() ?? "") && value * 8 + Number(this.raw()) <= 255) {
			value = value * 8 + Number(this.rawNext());
			digits++;
		}
		if (digits === 0) throw new PatternError("Illegal octal escape sequence");
		return value;
	}
	#hexadecimal() {
		if (this.raw() !== "{") return this.#hexDigits(2, "Illegal hexadecimal escape sequence");
		this.at++;
		let digits = "";
		while (/^[0-9a-fA-F]$/.test(this.raw() ?? "")) digits += this.rawNext();
		if (digits === "" && this.raw() === "}") throw new PatternError("Illegal hexadecimal escape sequence");
		const code = Number.parseInt(digits, 16);
		if (code > 1114111) throw new PatternError("Hexadecimal codepoint is too big");
		if (this.rawNext() !== "}") throw new PatternError("Unclosed hexadecimal escape sequence");
		return code;
	}
	#unicode() {
		const code = this.#hexDigits(4, "Illegal Unicode escape sequence");
		const [backslash, letter] = [this.raw(), this.items[this.at + 1]?.char];
		if (code < 55296 || code > 56319 || backslash !== "\\" || letter !== "u") return code;
		const before = this.at;
		this.at += 2;
		const low = this.#hexDigits(4, "Illegal Unicode escape sequence");
		if (low >= 56320 && low <= 57343) return 65536 + (code - 55296) * 1024 + low - 56320;
		this.at = before;
		return code;
	}
	#hexDigits(count, refusal) {
		let digits = "";
		for (let left = count; left > 0; left--) digits += this.rawNext() ?? "";
		if (digits.length !== count || !/^[0-9a-fA-F]+$/.test(digits)) throw new PatternError(refusal);
		return Number.parseInt(digits, 16);
	}
	#control() {
		const item = this.items[this.at++];
		if (item === void 0) throw new PatternError("Illegal control escape sequence");
		return item.code ^ 64;
	}
};
var characterEscapes = {
	a: 7,
	e: 27,
	f: 12,
	n: 10,
	r: 13,
	t: 9
};
/** The pattern's code points, quoting resolved. */
function readItems(pattern) {
	const chars = Array.from(pattern);
	const items = [];
	let quoted = false;
	for (let at = 0; at < chars.length; at++) {
		const pair = chars[at] === "\\" ? chars[at + 1] : void 0;
		if (quoted ? pair === "E" : pair === "Q") {
			quoted = !quoted;
			at++;
		} else if (!quoted && pair !== void 0) {
			items.push(item("\\", false), item(pair, false));
			at++;
		} else items.push(item(chars[at], quoted));
	}
	return items;
}
function item(char, literal) {
	return {
		char,
		code: char.codePointAt(0),
		literal
	};
}
// src/feel/javaRegexSets.ts
var ClassReader = class extends PatternReader {
	single(code) {
		if (code > 65535) this.hasSupplementary = true;
		return single(code, this.flags.ignoreCase, this.flags.unicodeCase);
	}
	/**
	* After `[`, or after `&&`. A `]` right at the start stands for itself. With `consume` it takes the closing bracket.
	*/
	characterClass(consume) {
		const negative = consume && this.raw() === "^" && this.take("^");
		let set;
		let last;
		let latinOnly = true;
		const include = (test, isLatin = false) => {
			set = set ? either(set, test) : test;
			last = isLatin ? void 0 : test;
			latinOnly &&= isLatin;
		};
		for (;;) {
			if (this.peek() === void 0) throw new PatternError("Unclosed character class");
			const operator = this.operator();
			if (operator === "]" && set !== void 0) {
				if (consume) this.at++;
				return negative ? not(set) : set;
			}
			if (operator === "[") {
				this.at++;
				include(this.characterClass(true));
			} else if (operator === "&" && this.#isIntersection()) {
				set = this.#intersected(set, latinOnly ? set : last);
				last = set;
				latinOnly = false;
			} else {
				const { test, isLatin } = this.#classRange();
				include(test, isLatin);
			}
		}
	}
	#isIntersection() {
		const before = this.at;
		this.at++;
		const found = this.operator() === "&";
		if (!found) this.at = before;
		else this.at++;
		return found;
	}
	/** Of nothing after `&&`, Java makes the intersection with what it read last. */
	#intersected(left, last) {
		let right;
		for (;;) {
			const operator = this.operator();
			if (operator === "]" || operator === "&" || this.peek() === void 0) break;
			const nested = this.take("[");
			const test = this.characterClass(nested);
			right = right ? either(right, test) : test;
		}
		if (right === void 0 && left === void 0) throw new PatternError("Bad class syntax");
		if (left === void 0) return right;
		right ??= last;
		if (right === void 0) throw new PatternError("Bad intersection syntax");
		return both$1(left, right);
	}
	#classRange() {
		const item = this.peek();
		const escaped = this.take("\\");
		if (escaped) {
			const set = this.raw() === "v" && this.items[this.at + 1]?.char === "-" ? void 0 : this.setEscape();
			if (set) return {
				test: set,
				isLatin: false
			};
		}
		const from = escaped ? this.#classCharacter() : item.code;
		if (!escaped) this.at++;
		if (from > 65535) this.hasSupplementary = true;
		const { ignoreCase, unicodeCase } = this.flags;
		const next = this.operator() === "-" ? this.items[this.at + 1] : void 0;
		if (next === void 0 || !next.literal && (next.char === "[" || next.char === "]")) return {
			test: single(from, ignoreCase, unicodeCase),
			isLatin: from < 256
		};
		this.at++;
		return {
			test: this.#rangeFrom(from),
			isLatin: false
		};
	}
	#rangeFrom(from) {
		const item = this.peek();
		if (item === void 0) throw new PatternError("Illegal character range");
		const escaped = this.take("\\");
		if (!escaped) this.at++;
		if (escaped && this.raw() !== "v" && this.#isSetEscape()) throw new PatternError("Illegal character range");
		const to = escaped ? this.#classCharacter() : item.code;
		if (to < from) throw new PatternError("Illegal character range");
		return caseRange(from, to, this.flags.ignoreCase, this.flags.unicodeCase);
	}
	#isSetEscape() {
		return /^[dDwWsShHV]$/.test(this.raw() ?? "");
	}
	#classCharacter() {
		if (this.raw() === "v") {
			this.at++;
			return 11;
		}
		return this.characterEscape();
	}
};
// src/feel/javaRegexParser.ts
function parsePattern(pattern, flags) {
	return new PatternParser(pattern, flags).parse();
}
var PatternParser = class extends ClassReader {
	#groups = 0;
	#names = /* @__PURE__ */ new Map();
	#hasReference = false;
	parse() {
		const root = this.#alternatives();
		if (this.peek() !== void 0) throw new PatternError("Unmatched closing ')'");
		return {
			root,
			groups: this.#groups,
			names: this.#names,
			hasReference: this.#hasReference,
			hasSupplementary: this.hasSupplementary
		};
	}
	#alternatives() {
		const options = [this.#sequence()];
		while (this.take("|")) options.push(this.#sequence());
		return options.length === 1 ? options[0] : {
			kind: "choice",
			options
		};
	}
	#sequence() {
		const items = [];
		for (;;) {
			const item = this.peek();
			const operator = this.operator();
			if (item === void 0 || operator === "|" || operator === ")") break;
			if (operator === "?" || operator === "*" || operator === "+") throw new PatternError(`Dangling meta character '${operator}'`);
			const node = this.#atom(item);
			if (node) items.push(this.#quantified(node));
		}
		return items.length === 1 ? items[0] : {
			kind: "sequence",
			items
		};
	}
	/** Undefined for flags alone: `(?i)`. */
	#atom(item) {
		const operator = item.literal ? void 0 : item.char;
		const { multiline, dotAll, unixLines } = this.flags;
		switch (operator) {
			case "{": return { kind: "empty" };
			case "(":
				this.at++;
				return this.#group();
			case "[":
				this.at++;
				return {
					kind: "set",
					test: this.characterClass(true)
				};
			case "\\":
				this.at++;
				return this.#escape();
			case "^":
				this.at++;
				return this.#assertion(multiline ? "lineStart" : "start");
			case "$":
				this.at++;
				return this.#assertion(multiline ? "lineEnd" : "endOrFinalBreak");
			case ".":
				this.at++;
				return {
					kind: "set",
					test: dotAll ? () => true : unixLines ? (code) => code !== 10 : not(lineTerminator)
				};
			default:
				this.at++;
				return {
					kind: "set",
					test: this.single(item.code)
				};
		}
	}
	#assertion(assertion) {
		const { unixLines, unicodeClasses } = this.flags;
		return {
			kind: "assertion",
			assertion,
			unixLines,
			unicode: unicodeClasses
		};
	}
	#quantified(body) {
		const counts = this.#counts();
		if (!counts) return body;
		const mode = this.take("?") ? "lazy" : this.take("+") ? "possessive" : "greedy";
		return {
			kind: "repeat",
			body,
			...counts,
			mode
		};
	}
	#counts() {
		if (this.take("?")) return {
			min: 0,
			max: 1
		};
		if (this.take("*")) return {
			min: 0,
			max: Number.POSITIVE_INFINITY
		};
		if (this.take("+")) return {
			min: 1,
			max: Number.POSITIVE_INFINITY
		};
		if (this.operator() !== "{") return void 0;
		this.at++;
		if (!/^\d$/.test(this.raw() ?? "")) throw new PatternError("Illegal repetition");
		const min = this.#count();
		let max = min;
		if (this.take(",")) max = this.operator() === "}" ? Number.POSITIVE_INFINITY : this.#count();
		if (!this.take("}")) throw new PatternError("Unclosed counted closure");
		if (max < min) throw new PatternError("Illegal repetition range");
		return {
			min,
			max
		};
	}
	#count() {
		let count = 0;
		for (let char = this.operator(); char !== void 0 && /^\d$/.test(char); char = this.operator()) {
			count = count * 10 + Number(char);
			if (count > 2147483647) throw new PatternError("Illegal repetition range");
			this.at++;
		}
		return count;
	}
	#group() {
		const outer = { ...this.flags };
		if (!this.take("?")) return this.#closeGroup(this.#captured(), outer);
		const kind = this.rawNext() ?? "";
		switch (kind) {
			case ":": return this.#closeGroup(() => ({
				kind: "group",
				body: this.#alternatives()
			}), outer);
			case "=":
			case "!": return this.#closeGroup(() => this.#look(false, kind === "!"), outer);
			case ">": return this.#closeGroup(() => ({
				kind: "atomic",
				body: this.#alternatives()
			}), outer);
			case "<": {
				const next = this.raw();
				if (next !== "=" && next !== "!") return this.#closeGroup(this.#captured(this.#newName()), outer);
				this.at++;
				return this.#closeGroup(() => this.#look(true, next === "!"), outer);
			}
			case "$":
			case "@": throw new PatternError("Unknown group type");
			default:
				this.at--;
				return this.#flagGroup(outer);
		}
	}
	#look(behind, negative) {
		return {
			kind: "look",
			behind,
			negative,
			body: this.#alternatives()
		};
	}
	/** The number is given before the group is read: inner groups come later. */
	#captured(name) {
		const index = ++this.#groups;
		if (name !== void 0) this.#names.set(name, index);
		return () => ({
			kind: "group",
			body: this.#alternatives(),
			index
		});
	}
	#closeGroup(read, outer) {
		const node = read();
		if (!this.take(")")) throw new PatternError("Unclosed group");
		this.flags = outer;
		return node;
	}
	/** `(?i-s)` holds until the enclosing group ends, `(?i-s:…)` inside of itself. */
	#flagGroup(outer) {
		let on = true;
		for (;;) {
			const char = this.rawNext();
			if (char === ")") return void 0;
			if (char === ":") return this.#closeGroup(() => ({
				kind: "group",
				body: this.#alternatives()
			}), outer);
			if (char === "-" && on) on = false;
			else if (char !== void 0 && Object.hasOwn(flagLetters, char)) flagLetters[char](this.flags, on);
			else throw new PatternError("Unknown inline modifier");
		}
	}
	#newName() {
		const name = this.#groupName();
		if (this.#names.has(name)) throw new PatternError(`Named capturing group <${name}> is already defined`);
		return name;
	}
	#groupName() {
		let name = "";
		if (!/^[a-zA-Z]$/.test(this.raw() ?? "")) throw new PatternError("capturing group name does not start with a Latin letter");
		while (/^[a-zA-Z0-9]$/.test(this.raw() ?? "")) name += this.rawNext();
		if (this.rawNext() !== ">") throw new PatternError("named capturing group is missing trailing '>'");
		return name;
	}
	/** After a backslash, outside of a class. */
	#escape() {
		const set = this.setEscape();
		if (set) return {
			kind: "set",
			test: set
		};
		const char = this.raw();
		if (char !== void 0 && /^[1-9]$/.test(char)) return this.#reference();
		const node = char === void 0 ? void 0 : this.#nodeEscape(char);
		if (node) return node;
		return {
			kind: "set",
			test: this.single(this.characterEscape())
		};
	}
	#nodeEscape(char) {
		const assertions = {
			A: "start",
			b: "wordBoundary",
			B: "notWordBoundary",
			G: "lastMatch",
			Z: "endOrFinalBreak",
			z: "end"
		};
		if (char === "R" || char === "X") {
			this.at++;
			return char === "R" ? { kind: "lineBreak" } : { kind: "grapheme" };
		}
		if (char === "k") return this.#namedReference();
		if (!Object.hasOwn(assertions, char)) return void 0;
		this.at++;
		if (char === "b" && this.raw() === "{" && this.items[this.at + 1]?.char === "g") {
			this.at += 2;
			if (this.rawNext() !== "}") throw new PatternError("Unclosed boundary type");
			return this.#assertion("graphemeBoundary");
		}
		return this.#assertion(assertions[char]);
	}
	#namedReference() {
		this.at++;
		if (this.rawNext() !== "<") throw new PatternError("\\k is not followed by '<' for named capturing group");
		const name = this.#groupName();
		const index = this.#names.get(name);
		if (index === void 0) throw new PatternError(`named capturing group <${name}> does not exist`);
		return this.#referenceTo(index);
	}
	/** Further digits belong to the number only while there is a group of that number. */
	#reference() {
		let index = Number(this.rawNext());
		for (let next = this.operator(); next !== void 0 && /^\d$/.test(next); next = this.operator()) {
			const longer = index * 10 + Number(next);
			if (longer > this.#groups) break;
			index = longer;
			this.at++;
		}
		return this.#referenceTo(index);
	}
	#referenceTo(index) {
		this.#hasReference = true;
		const { ignoreCase, unicodeCase } = this.flags;
		return {
			kind: "reference",
			index,
			ignoreCase,
			unicode: unicodeCase
		};
	}
};
// src/feel/javaRegexProgram.ts
function compileTree(tree) {
	const builder = new Builder(tree);
	builder.emit(tree.root, false);
	builder.code.push({ op: "accept" });
	const { groups, names, hasSupplementary } = tree;
	const { code, registers, memories } = builder;
	return {
		code,
		groups,
		names,
		registers,
		memories,
		wholeCodePoints: hasSupplementary
	};
}
var Builder = class {
	code = [];
	registers;
	memories = 0;
	#remembers;
	constructor(tree) {
		this.registers = 2 * (tree.groups + 1);
		this.#remembers = !tree.hasReference;
	}
	emit(node, repeated) {
		switch (node.kind) {
			case "empty": return;
			case "set":
				this.code.push({
					op: "set",
					test: node.test
				});
				return;
			case "sequence":
				for (const item of node.items) this.emit(item, repeated);
				return;
			case "choice":
				this.#emitChoice(node.options.map((option) => () => this.emit(option, repeated)));
				return;
			case "group":
				this.#emitGroup(node.body, node.index, repeated);
				return;
			case "repeat":
				this.#emitRepeat(node, repeated);
				return;
			case "atomic":
				this.#emitInside({
					op: "atomic",
					exit: 0
				}, node.body, repeated);
				return;
			case "look":
				this.#emitLook(node, repeated);
				return;
			case "reference":
				this.code.push({
					op: "reference",
					group: node.index,
					ignoreCase: node.ignoreCase,
					unicode: node.unicode
				});
				return;
			case "assertion":
				this.code.push({
					op: "assertion",
					assertion: node.assertion,
					unixLines: node.unixLines,
					unicode: node.unicode
				});
				return;
			case "lineBreak":
				this.#emitChoice([() => this.#emitText("\r\n"), () => this.code.push({
					op: "set",
					test: verticalSpace
				})]);
				return;
			case "grapheme": this.code.push({ op: "grapheme" });
		}
	}
	#emitText(text) {
		for (const char of text) this.code.push({
			op: "set",
			test: (code) => code === char.codePointAt(0)
		});
	}
	#emitChoice(options) {
		const jumps = [];
		for (const [index, option] of options.entries()) {
			if (index === options.length - 1) {
				option();
				break;
			}
			const split = {
				op: "split",
				other: 0
			};
			this.code.push(split);
			option();
			const jump = {
				op: "jump",
				to: 0
			};
			this.code.push(jump);
			jumps.push(jump);
			split.other = this.code.length;
		}
		for (const jump of jumps) jump.to = this.code.length;
	}
	#emitGroup(body, index, repeated) {
		if (index === void 0) {
			this.emit(body, repeated);
			return;
		}
		const begin = this.registers++;
		this.code.push({
			op: "mark",
			register: begin
		});
		this.emit(body, repeated);
		this.code.push({
			op: "capture",
			group: index,
			begin
		});
	}
	#emitInside(instruction, body, repeated) {
		this.code.push(instruction);
		this.emit(body, repeated);
		this.code.push({ op: "accept" });
		instruction.exit = this.code.length;
	}
	#emitLook({ behind, negative, body }, repeated) {
		if (!behind) {
			this.#emitInside({
				op: "look",
				negative,
				exit: 0
			}, body, repeated);
			return;
		}
		const { min, max, bounded } = studied(body);
		if (!bounded) throw new PatternError("Look-behind group does not have an obvious maximum length");
		const instruction = {
			op: "behind",
			negative,
			exit: 0,
			min,
			max: max < 0 ? withoutEnd : max
		};
		this.code.push(instruction);
		this.emit(body, repeated);
		this.code.push({ op: "endBehind" }, { op: "accept" });
		instruction.exit = this.code.length;
	}
	#emitRepeat({ body: part, min, max, mode }, repeated) {
		const body = part.kind === "lineBreak" ? {
			kind: "atomic",
			body: part
		} : part;
		if (body.kind === "set") {
			this.code.push({
				op: "repeatSet",
				test: body.test,
				min,
				max,
				mode
			});
			this.code.push(mode === "lazy" ? {
				op: "extend",
				test: body.test,
				max
			} : { op: "backOff" });
		} else if (mode === "possessive") this.#emitInside({
			op: "possessive",
			min,
			max,
			exit: 0
		}, body, true);
		else if (min === 0 && max === 1) this.#emitOptional(body, mode === "lazy", repeated);
		else this.#emitLoop(body, min, max, mode === "lazy", repeated);
	}
	#emitOptional(body, lazy, repeated) {
		const options = [() => this.emit(body, repeated), () => void 0];
		this.#emitChoice(lazy ? options.reverse() : options);
	}
	#emitLoop(body, min, max, lazy, repeated) {
		const [counter, begin] = [this.registers++, this.registers++];
		this.code.push({
			op: "reset",
			register: counter
		});
		const memory = this.#remembers && !repeated && !lazy && max === Number.POSITIVE_INFINITY ? this.memories++ : -1;
		const loop = {
			op: "loop",
			counter,
			begin,
			min,
			max,
			lazy,
			exit: 0,
			memory
		};
		const forget = {
			op: "forget",
			memory,
			exit: 0
		};
		const start = this.code.length;
		this.code.push(loop, forget, {
			op: "enter",
			counter,
			begin,
			body: start + 3
		});
		this.emit(body, true);
		this.code.push({
			op: "jump",
			to: start
		});
		loop.exit = this.code.length;
		forget.exit = this.code.length;
	}
};
var withoutEnd = 2147483647;
function studied(node) {
	const extent = {
		min: 0,
		max: 0,
		bounded: true,
		single: true
	};
	study(node, extent);
	return extent;
}
/** Adds a node to what stands before it. */
function study(node, extent) {
	switch (node.kind) {
		case "empty":
		case "assertion":
		case "look": return;
		case "set":
		case "grapheme":
			lengthen(extent, 1, 1);
			return;
		case "lineBreak":
			lengthen(extent, 1, 2);
			return;
		case "reference":
			extent.bounded = false;
			return;
		case "sequence":
			for (const item of node.items) study(item, extent);
			return;
		case "choice": {
			const options = node.options.map(studied);
			lengthen(extent, Math.min(...options.map(({ min }) => min)), Math.max(...options.map(({ max }) => max)));
			extent.bounded &&= options.every(({ bounded }) => bounded);
			extent.single = false;
			return;
		}
		case "group":
		case "atomic":
			study(node.body, extent);
			return;
		case "repeat": studyRepeat(node, extent);
	}
}
function lengthen(extent, min, max) {
	extent.min = extent.min + min | 0;
	extent.max = extent.max + max | 0;
}
/** Java gives up where a repeated group has alternatives, however short they are, and where its sums overflow. */
function studyRepeat({ body, min, max, mode }, extent) {
	const part = studied(body);
	const optional = min === 0 && max === 1;
	const isGroup = body.kind === "group" && !optional && mode !== "possessive";
	if (!part.bounded || isGroup && !part.single) {
		extent.bounded = false;
		extent.single = false;
		return;
	}
	const before = extent.max;
	lengthen(extent, Math.imul(part.min, min), Math.imul(part.max, Math.min(max, withoutEnd)));
	const greedySet = body.kind === "set" && mode === "greedy" && max === Number.POSITIVE_INFINITY;
	if (extent.max < before && !greedySet && !optional) extent.bounded = false;
	extent.single &&= min === max && part.single;
}
// src/feel/javaRegex.ts
/** `flags` as FEEL gives them: `i`, `s`, `m` and `x` count, all others are passed over. */
function compileJavaRegex(pattern, flags = "") {
	const key = `${[
		"i",
		"s",
		"m",
		"x"
	].filter((flag) => flags.includes(flag)).join("")}/${pattern}`;
	let compiled = cache.get(key);
	if (!compiled) {
		compiled = compile(pattern, flags);
		if (cache.size >= mostCached) cache.clear();
		cache.set(key, compiled);
	}
	return compiled;
}
var cache = /* @__PURE__ */ new Map();
var mostCached = 200;
function compile(pattern, flags) {
	try {
		return regexOf(compileTree(parsePattern(pattern, flags)));
	} catch (error) {
		if (error instanceof PatternError) return {
			ok: false,
			message: error.message,
			unsupported: error.unsupported
		};
		if (error instanceof RangeError) return {
			ok: false,
			message: "Stack overflow",
			unsupported: false
		};
		throw error;
	}
}
function regexOf(program) {
	const matches = (text) => new Matcher(program, text).matches();
	return {
		ok: true,
		find: (text) => matches(text).next().done !== true,
		replace: (text, replacement) => replaceAll$1(text, replacement, matches(text), program),
		split: (text) => split(text, matches(text)),
		extract: (text) => [...matches(text)].map(([start, end]) => text.slice(start, end))
	};
}
function replaceAll$1(text, replacement, matches, program) {
	let parts;
	let result = "";
	let done = 0;
	for (const groups of matches) {
		if (!parts) {
			const parsed = parseReplacement(replacement, program);
			if (!parsed.ok) return parsed;
			parts = parsed.parts;
		}
		result += text.slice(done, groups[0]);
		for (const part of parts) result += typeof part === "string" ? part : groupText(text, groups, part);
		done = groups[1];
	}
	return {
		ok: true,
		text: result + text.slice(done)
	};
}
function groupText(text, groups, group) {
	const start = groups[2 * group];
	return start < 0 ? "" : text.slice(start, groups[2 * group + 1]);
}
function parseReplacement(replacement, program) {
	const parts = [];
	for (let at = 0; at < replacement.length;) {
		const char = replacement[at];
		if (char === "\\") {
			if (at + 1 === replacement.length) return {
				ok: false,
				message: "character to be escaped is missing"
			};
			parts.push(replacement[at + 1]);
			at += 2;
		} else if (char === "$") {
			const reference = parseReference(replacement, at + 1, program);
			if (!reference.ok) return reference;
			parts.push(reference.group);
			at = reference.end;
		} else {
			parts.push(char);
			at++;
		}
	}
	return {
		ok: true,
		parts
	};
}
/** After `$`: a group's number, as long as there is a group of that number, or its name in braces. */
function parseReference(replacement, from, { groups, names }) {
	const rest = replacement.slice(from);
	if (rest === "") return {
		ok: false,
		message: "Illegal group reference: group index is missing"
	};
	if (rest.startsWith("{")) {
		const name = /^\{([a-zA-Z0-9]*)/.exec(rest)[1];
		if (name === "") return {
			ok: false,
			message: "named capturing group is missing trailing '}'"
		};
		if (rest[name.length + 1] !== "}") return {
			ok: false,
			message: "named capturing group is missing trailing '}'"
		};
		if (/^\d/.test(name)) return {
			ok: false,
			message: `capturing group name {${name}} starts with digit character`
		};
		const group = names.get(name);
		if (group === void 0) return {
			ok: false,
			message: `No group with name {${name}}`
		};
		return {
			ok: true,
			group,
			end: from + name.length + 2
		};
	}
	if (!/^\d/.test(rest)) return {
		ok: false,
		message: "Illegal group reference"
	};
	let group = Number(rest[0]);
	let end = from + 1;
	while (/^\d$/.test(replacement[end] ?? "") && group * 10 + Number(replacement[end]) <= groups) {
		group = group * 10 + Number(replacement[end]);
		end++;
	}
	return group > groups ? {
		ok: false,
		message: `No group ${group}`
	} : {
		ok: true,
		group,
		end
	};
}
/** An empty match at the very start cuts nothing off. */
function split(text, matches) {
	const pieces = [];
	let done = 0;
	for (const [start, end] of matches) {
		if (done === 0 && start === 0 && end === 0) continue;
		pieces.push(text.slice(done, start));
		done = end;
	}
	return done === 0 ? [text] : [...pieces, text.slice(done)];
}
// src/feel/builtins/strings.ts
var stringFunctions = {
	substring: [signature("string, start position", when(["string", "number"], (text, start) => slice(text, startIndex(text, start), text.length))), signature("string, start position, length", when([
		"string",
		"number",
		"number"
	], (text, start, length, run) => {
		const from = startIndex(text, start);
		const to = from + toInt(length);
		return slice(text, from, isSince(run.line, "8.8") ? Math.min(to, text.length) : to);
	}))],
	"string length": [signature("string", when(["string"], (text) => text.length))],
	"upper case": [signature("string", when(["string"], (text) => text.toUpperCase()))],
	"lower case": [signature("string", when(["string"], (text) => text.toLowerCase()))],
	"substring before": [signature("string, match", when(["string", "string"], (text, match) => text.slice(0, Math.max(0, text.indexOf(match)))))],
	"substring after": [signature("string, match", when(["string", "string"], (text, match) => {
		const index = text.indexOf(match);
		return index < 0 ? "" : text.slice(index + match.length);
	}))],
	replace: [signature("input, pattern, replacement", when([
		"string",
		"string",
		"string"
	], (input, pattern, replacement, run) => withRegex(pattern, "", run, (regex) => replaceAll(regex, input, replacement, pattern)))), signature("input, pattern, replacement, flags", when([
		"string",
		"string",
		"string",
		"string"
	], (input, pattern, replacement, flags, run) => withRegex(pattern, flags, run, (regex) => replaceAll(regex, input, replacement, pattern))))],
	contains: [signature("string, match", when(["string", "string"], (text, match) => text.includes(match)))],
	"starts with": [signature("string, match", when(["string", "string"], (text, match) => text.startsWith(match)))],
	"ends with": [signature("string, match", when(["string", "string"], (text, match) => text.endsWith(match)))],
	matches: [signature("input, pattern", when(["string", "string"], (input, pattern, run) => withRegex(pattern, "", run, (regex) => regex.find(input)))), signature("input, pattern, flags", when([
		"string",
		"string",
		"string"
	], (input, pattern, flags, run) => withRegex(pattern, flags, run, (regex) => regex.find(input))))],
	split: [signature("string, delimiter", when(["string", "string"], (text, delimiter, run) => withRegex(delimiter, "", run, (regex) => regex.split(text), "Invalid pattern for delimiter")))],
	extract: [signature("input, pattern", when(["string", "string"], (input, pattern, run) => withRegex(pattern, "", run, (regex) => regex.extract(input))))],
	trim: [signature("string", when(["string"], (text) => text.replace(/^[\u0000- ]+|[\u0000- ]+$/g, "")), { since: "8.8" })],
	uuid: [signature("", when([], (run) => uuid(run)), { since: "8.8" })],
	"to base64": [signature("value", when(["string"], toBase64$1), { since: "8.8" })],
	"is blank": [signature("string", when(["string"], (text) => javaBlank.test(text)), { since: "8.8" })]
};
/** Java's Character.isWhitespace: no-break spaces are none. */
var javaBlank = /^(?:[\t-\r\u001c-\u001f\u2028\u2029]|(?![\u00a0\u2007\u202f])\p{Zs})*$/u;
/** Counted from 1, or from the end below 0; 0 is the end. */
function startIndex(text, position) {
	const index = toInt(position);
	return index > 0 ? index - 1 : text.length + index;
}
function slice(text, from, to) {
	if (from >= 0 && from <= to && to <= text.length) return text.slice(from, to);
	throw new JavaException("java.lang.StringIndexOutOfBoundsException", `Range [${from}, ${to}) out of bounds for length ${text.length}`);
}
function withRegex(pattern, flags, run, use, reason = invalid$1) {
	run.step(100);
	const regex = compileJavaRegex(pattern, flags);
	if (!regex.ok && regex.unsupported) throw new Unsupported(`the regular expression ${pattern}: ${regex.message}`);
	if (!regex.ok) return new FeelError(`${reason} '${pattern}'`);
	try {
		return use(regex);
	} catch (error) {
		if (error instanceof RegexRunaway) throw new Runaway(`the regular expression ${pattern} takes too many steps`);
		throw error;
	}
}
var invalid$1 = "Invalid pattern";
/** A bad replacement, too, is told as a bad pattern. */
function replaceAll(regex, input, replacement, pattern) {
	const replaced = regex.replace(input, replacement);
	return replaced.ok ? replaced.text : new FeelError(`${invalid$1} '${pattern}'`);
}
/** Version 7: the time, then chance. */
function uuid(run) {
	const time = Math.floor(run.world.now).toString(16).padStart(12, "0").slice(-12);
	const chance = (digits) => Array.from({ length: digits }, () => Math.floor(run.random() * 16).toString(16)).join("");
	const variant = "89ab"[Math.floor(run.random() * 4)];
	return `${time.slice(0, 8)}-${time.slice(8)}-7${chance(3)}-${variant}${chance(3)}-${chance(12)}`;
}
/** Of the UTF-8 bytes; half a surrogate pair becomes a question mark, as in Java. */
function toBase64$1(text) {
	const paired = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "?");
	return btoa(Array.from(new TextEncoder().encode(paired), (byte) => String.fromCharCode(byte)).join(""));
}
// src/feel/builtins/temporals.ts
var temporalFunctions$1 = {
	now: [signature("", when([], (run) => nowIn(run.world.now, run.world.zone)))],
	today: [signature("", when([], (run) => nowIn(run.world.now, run.world.zone).date))],
	"day of year": [ofDate(dayOfYear)],
	"day of week": [ofDate((date) => weekdayNames[weekday(date) - 1])],
	"month of year": [ofDate((date) => monthNames[date.month - 1])],
	"week of year": [ofDate(weekOfYear)],
	"last day of month": [ofDate(lastDayOfMonth)]
};
function ofDate(ask) {
	return signature("date", [when(["date"], ask), when(["date and time"], (moment) => ask(dateOfMoment(moment)))]);
}
// src/feel/builtins/all.ts
var builtins$1 = new Map([
	conversionFunctions,
	booleanFunctions,
	stringFunctions,
	listFunctions,
	numberFunctions,
	contextFunctions,
	rangeFunctions,
	temporalFunctions$1
].flatMap((functions) => Object.entries(functions)));
/** The overloads of a function in a line, in the order in which a call tries them. */
function functionsNamed(name, line, dialect) {
	const own = builtins$1.get(name) ?? [];
	const errors = dialect === "connector" ? errorFunctions(line).get(name) ?? [] : [];
	return [...own, ...errors].filter(({ since }) => since === void 0 || isSince(line, since));
}
// src/feel/checks.ts
/** The scope with one more name; functions have a namespace of their own. */
function bind$2(frame, name, value) {
	if (!(value instanceof FeelFunction$1)) return new Frame(frame, name, value);
	return new Frame(frame, void 0, null, void 0, /* @__PURE__ */ new Map([[name, [value]]]));
}
/** The variable that holds the value under test; anybody may see it, set it, or give it another name. */
function inputName(frame) {
	const name = lookup(frame, "inputVariableName");
	return typeof name === "string" ? name : "cellInput";
}
/** The value under test; null with a warning where there is none. */
function implicitInput(frame, run, at) {
	const input = lookup(frame, inputName(frame));
	if (input !== void 0) return input;
	run.warn("NO_VARIABLE_FOUND", "No input value found.", at);
	return null;
}
/** Null with a warning where the two can't be compared; errors pass, or count as null (1.17). */
function checkEqual(x, y, legacy, run, at) {
	if (x instanceof FeelError || y instanceof FeelError) {
		if (!legacy) return x instanceof FeelError ? x : y;
		return checkEqual(errorToNull(x), errorToNull(y), legacy, run, at);
	}
	const result = equal(x, y);
	if (result !== void 0) return result;
	return notComparable(x, y, run, at);
}
/** Null with a warning where the two are not of one comparable class; errors pass, or count as not comparable (1.17). */
function checkOrder(operator, x, y, legacy, run, at) {
	if (x instanceof FeelError || y instanceof FeelError) {
		if (legacy) return notComparable(x, y, run, at);
		return x instanceof FeelError ? x : y;
	}
	if (!isComparable(x) || !isComparable(y) || classOf(x) !== classOf(y)) return notComparable(x, y, run, at);
	return holds[operator](compare(x, y));
}
var holds = {
	"<": (order) => order < 0,
	"<=": (order) => order <= 0,
	">": (order) => order > 0,
	">=": (order) => order >= 0
};
function notComparable(x, y, run, at) {
	run.warn("NOT_COMPARABLE", () => `Can't compare '${show(x)}' with '${show(y)}'`, at);
	return null;
}
/** Notes that a value is of the wrong type; the note is also the result. */
function wrongType(expected, found, run, at) {
	return run.error("INVALID_TYPE", () => `Expected ${expected} but found '${show(found)}'`, at);
}
/** A boolean, or null with a warning for anything else; errors have warned already. */
function withBoolean(value, run, at, use = same) {
	if (typeof value === "boolean") return use(value);
	if (value instanceof FeelError) return errorToNull(value);
	wrongType("boolean", value, run, at);
	return null;
}
var same = (value) => value;
/** `and`, `every`: false wins, then a fatal error, then null. */
function allOf(conditions, at) {
	return (frame, run) => foldConditions(conditions.values(), false, (code) => code(frame, run), run, at);
}
/** `or`, `some`: true wins. */
function anyOf(conditions, at) {
	return (frame, run) => foldConditions(conditions.values(), true, (code) => code(frame, run), run, at);
}
/** Goes on until `decisive` is found; a null stays null unless what follows is decisive, and silences warnings. */
function foldConditions(items, decisive, evaluate, run, at) {
	let result = !decisive;
	for (const item of items) {
		run.step();
		const value = evaluate(item);
		if (result !== null) result = withBoolean(value, run, at);
		else if (value === decisive || value instanceof FeelError && value.fatal) result = value;
		if (result === decisive || result instanceof FeelError) return result;
	}
	return result;
}
/** A test that is any expression: true where it is true, is the input, or is a list with the input in it. */
function testInput(input, value, run, at) {
	if (value === true) return true;
	if (isList(value) && value.some((item) => identical(read(item), input))) return true;
	const isEqual = checkEqual(input, value, false, run, at);
	if (isEqual === true || value === false || isList(value)) return isEqual === true;
	return isEqual === null ? null : false;
}
// src/feel/properties.ts
/** `value.name`; null with a warning where there is no such thing. */
function readPath(value, segment, run) {
	const { name } = segment;
	if (isList(value)) {
		run.step(value.length);
		return value.map((item) => readPath(read(item), segment, run));
	}
	if (value === null) {
		run.warn("NO_CONTEXT_ENTRY_FOUND", `No context entry found with key '${name}'. The context is null`, segment);
		return null;
	}
	if (isContext$1(value)) {
		if (Object.hasOwn(value, name)) return read(value[name]);
		const message = () => `No context entry found with key '${name}'. ${availableKeys(value)}`;
		run.warn("NO_CONTEXT_ENTRY_FOUND", message, segment);
		return null;
	}
	const properties = temporalProperties(value);
	if (properties && Object.hasOwn(properties, name)) return properties[name]();
	const available = () => quoted$1(properties ? Object.keys(properties) : []);
	run.warn("NO_PROPERTY_FOUND", () => `No property found with name '${name}' of value '${show(value)}'. Available properties: ${available()}`, segment);
	return null;
}
function availableKeys(context) {
	return `Available keys: ${quoted$1(Object.keys(context))}`;
}
function quoted$1(names) {
	return names.map((name) => `'${name}'`).join(", ");
}
// src/feel/calls.ts
function compileCall(compiler, exp) {
	return exp.receiver.length > 0 ? compileMethod(compiler, exp) : compileFunction$1(compiler, exp);
}
function compileFunction$1(compiler, exp) {
	const { name } = exp;
	const fits = matcher(exp);
	const builtin = functionsNamed(name, compiler.line, compiler.dialect).find(fits);
	const withArguments = compileArguments(compiler, exp);
	const { definesFunctions } = compiler;
	return compiler.orNull((frame, run) => {
		run.step();
		const callable = (definesFunctions ? ownFunction(frame, name, fits) : void 0) ?? builtin;
		if (!callable) {
			const error = run.error("NO_FUNCTION_FOUND", notFound(exp), exp);
			return compiler.legacy ? null : error;
		}
		const result = withArguments(callable, frame, run);
		if (!(result instanceof FeelError) || result.fatal) return result;
		if (name === "assert") return run.error("ASSERT_FAILURE", result.message, exp);
		run.warn("FUNCTION_INVOCATION_FAILURE", () => `Failed to invoke function '${name}': ${result.message}`, exp);
		return null;
	});
}
/** `a.b.f(1)`: a function among the entries of a context; where there is none, that is an error nobody takes away. */
function compileMethod(compiler, exp) {
	const fits = matcher(exp);
	const withArguments = compileArguments(compiler, exp);
	return (frame, run) => {
		run.step();
		const context = receiverOf(exp.receiver, frame, run);
		if (!isContext$1(context)) return wrongType("context", context, run, exp);
		const callable = functionsOf(context)?.get(exp.name)?.map(asCallable).find(fits);
		if (callable) return withArguments(callable, frame, run);
		const error = run.error("NO_FUNCTION_FOUND", notFound(exp), exp);
		return compiler.legacy ? null : error;
	};
}
function receiverOf([first, ...rest], frame, run) {
	const value = lookup(frame, first.name);
	if (value === void 0) {
		run.warn("NO_VARIABLE_FOUND", `No variable found with name '${first.name}'`, first);
		return null;
	}
	return rest.reduce((context, segment) => readPath(context, segment, run), value);
}
function matcher({ named, args }) {
	if (named) {
		const names = args.map((argument) => argument.name);
		return ({ parameters }) => names.every((name) => parameters.includes(name));
	}
	const { length } = args;
	return ({ parameters, varArgs }) => parameters.length === length || varArgs && parameters.length < length;
}
function notFound({ name, named, args }) {
	if (!named) return `No function found with name '${name}' and ${args.length} parameters`;
	return `No function found with name '${name}' and parameters: ${[...new Set(args.map((argument) => argument.name))].join(",")}`;
}
/** The innermost scope's function, the first of those that fit. */
function ownFunction(frame, name, fits) {
	for (let at = frame; at; at = at.outer) {
		const fitting = (at.functions?.get(name) ?? (at.context && functionsOf(at.context)?.get(name)))?.map(asCallable).find(fits);
		if (fitting) return fitting;
	}
}
function asCallable(value) {
	return {
		parameters: value.parameters,
		varArgs: false,
		invoke: (args) => value.invoke(args)
	};
}
function compileArguments(compiler, exp) {
	const codes = exp.args.map((argument) => compiler.compile(argument.value));
	const byName = new Map(exp.args.map((argument, index) => [argument.name, codes[index]]));
	return (callable, frame, run) => {
		const { parameters, varArgs } = callable;
		const args = exp.named ? parameters.map((name) => byName.get(name)?.(frame, run) ?? null) : codes.map((code) => code(frame, run));
		if (!compiler.legacy) {
			const errors = args.filter((arg) => arg instanceof FeelError);
			if (errors.length > 0) return errors.find((error) => error.fatal) ?? errors[0];
		}
		run.at = exp;
		return callable.invoke(!exp.named && varArgs ? packed(args, parameters.length - 1) : args, run);
	};
}
/** The further arguments as one list; a single list is that list itself, if there are no others. */
function packed(args, fixed) {
	const further = args.slice(fixed);
	return fixed === 0 && further.length === 1 && isList(further[0]) ? further : [...args.slice(0, fixed), further];
}
// src/feel/syntax.ts
/** The direct sub-expressions, in text order. */
function children(exp) {
	const find = childrenOf$1[exp.kind];
	return find(exp);
}
var none$2 = () => [];
var both = ({ left, right }) => [left, right];
var ends = ({ start, end }) => [start, end];
var one = ({ value }) => [value];
var lists = (iterators) => iterators.map((iterator) => iterator.list);
var childrenOf$1 = {
	constant: none$2,
	temporal: none$2,
	input: none$2,
	reference: none$2,
	list: ({ items }) => items,
	context: ({ entries }) => entries.map((entry) => entry.value),
	range: ends,
	span: ends,
	path: ({ source }) => [source],
	filter: ({ source, filter }) => [source, filter],
	arithmetic: both,
	negation: one,
	comparison: both,
	between: ({ value, low, high }) => [
		value,
		low,
		high
	],
	instanceOf: one,
	in: ({ value, test }) => [value, test],
	and: both,
	or: both,
	if: ({ condition, met, otherwise }) => [
		condition,
		met,
		otherwise
	],
	for: ({ iterators, body }) => [...lists(iterators), body],
	some: ({ iterators, condition }) => [...lists(iterators), condition],
	every: ({ iterators, condition }) => [...lists(iterators), condition],
	function: ({ body }) => [body],
	call: ({ args }) => args.map((argument) => argument.value),
	inputEquals: one,
	inputOrder: one,
	inputInRange: ends,
	inputTest: one,
	anyOf: ({ tests }) => tests
};
/** Is there a node of this kind in the expression? */
function contains(exp, kind) {
	return exp.kind === kind || children(exp).some((child) => contains(child, kind));
}
// src/feel/temporalLiteral.ts
/** `now` decides the offset of a time in a zone. */
function temporalLiteral(type, text, line, now) {
	return literals[type](text, line, now) ?? null;
}
var literals = {
	date: parseDate$1,
	time: (text, _line, now) => parseTime$1(text, now),
	"date and time": parseDateTimeLiteral,
	duration: parseDurationLiteral,
	"@": (text, line, now) => parseDate$1(text, line) ?? parseTime$1(text, now) ?? parseDateTime$1(text, line) ?? parseDuration$2(text)
};
/** Only times in a zone depend on the day. */
function dependsOnNow(type, text) {
	return (type === "time" || type === "@") && text.includes("@");
}
// src/feel/constructs.ts
function compileTemporal(compiler, { type, text }) {
	const { line } = compiler;
	if (dependsOnNow(type, text)) return (_frame, run) => temporalLiteral(type, text, line, run.world.now);
	const value = temporalLiteral(type, text, line, 0);
	return () => value;
}
function compileList(compiler, { items }) {
	const codes = items.map((item) => compiler.compile(item));
	return (frame, run) => {
		run.step(1);
		const values = [];
		for (const code of codes) {
			const value = code(frame, run);
			if (value instanceof FeelError) return asPlainError(value);
			values.push(value);
		}
		return values;
	};
}
/** Later entries see the earlier ones. */
function compileContext(compiler, { entries }) {
	const codes = entries.map(({ key, value }) => ({
		key,
		code: compiler.compile(value)
	}));
	const keepsScope = compiler.definesFunctions && entries.some((entry) => contains(entry.value, "function"));
	return (frame, run) => {
		run.step(1);
		const context = new LiteralContext();
		const whole = keepsScope ? void 0 : new Frame(frame, void 0, null, context);
		for (const { key, code } of codes) {
			const value = code(whole ?? new Frame(frame, void 0, null, { ...context }, functionsOf(context)), run);
			if (value instanceof FeelError) return asPlainError(value);
			if (value instanceof FeelFunction$1) addFunction(context, key, value);
			else context[key] = value;
		}
		return context;
	};
}
/** Lists and contexts are broken by an error in them, also by a fatal one, which is then fatal no more. */
function asPlainError(error) {
	return error.fatal ? new FeelError(show(error)) : error;
}
function compileRange(compiler, exp) {
	const [start, end] = [compiler.compile(exp.start), compiler.compile(exp.end)];
	return (frame, run) => {
		const from = start(frame, run);
		if (from instanceof FeelError && compiler.legacy) return from;
		const to = end(frame, run);
		if (from instanceof FeelError) return from;
		if (to instanceof FeelError) return to;
		if (isPoint(from) && classOf(from) === classOf(to)) return new FeelRange$1(from, exp.startIncluded, to, exp.endIncluded);
		const quote = () => `${exp.startIncluded ? "[" : "("}${show(from)}..${show(to)}${exp.endIncluded ? "]" : ")"}`;
		return run.error("INVALID_TYPE", () => `Invalid range definition '${quote()}'`, exp);
	};
}
function compileReference(compiler, exp) {
	const [first, ...rest] = exp.segments;
	const { name } = first;
	const watch = compiler.watch?.exp === exp ? compiler.watch : void 0;
	const watched = watch?.segments ?? 0;
	return (frame, run) => {
		run.step();
		let value = lookup(frame, name);
		if (value === void 0) {
			run.warn("NO_VARIABLE_FOUND", `No variable found with name '${name}'`, first);
			if (watched > 0) watch.see(null);
			return null;
		}
		if (watched === 1) watch.see(value);
		for (let index = 0; index < rest.length; index++) {
			value = readPath(value, rest[index], run);
			if (watched === index + 2) watch.see(value);
		}
		return value;
	};
}
function compilePath(compiler, exp) {
	const source = compiler.compile(exp.source);
	return (frame, run) => {
		run.step();
		const value = source(frame, run);
		return value instanceof FeelError ? value : readPath(value, exp.segment, run);
	};
}
function compileFunction(compiler, { parameters, body }) {
	const code = compiler.compile(body);
	return (frame, run) => new FeelFunction$1(parameters, (args) => {
		run.step();
		const inner = args.reduce((outer, value, index) => new Frame(outer, parameters[index], value), frame);
		return code(inner, run);
	});
}
// src/feel/inputTests.ts
/** `?` stands for the tested value, and only in a test. */
function compileInput(compiler, exp) {
	if (compiler.legacy) return (frame, run) => implicitInput(frame, run, exp);
	return (frame) => lookup(frame, "?") ?? new FeelError("No input value available. '?' can only be used inside an unary-test expression.", true);
}
function compileInputEquals(compiler, exp) {
	const code = compiler.compile(exp.value);
	return (frame, run) => checkEqual(implicitInput(frame, run, exp), code(frame, run), compiler.legacy, run, exp);
}
function compileInputOrder(compiler, exp) {
	const code = compiler.compile(exp.value);
	return (frame, run) => {
		const input = implicitInput(frame, run, exp);
		return checkOrder(exp.operator, input, code(frame, run), compiler.legacy, run, exp);
	};
}
function compileInputInRange(compiler, exp) {
	const [start, end] = [compiler.compile(exp.start), compiler.compile(exp.end)];
	return (frame, run) => {
		run.step();
		const from = start(frame, run);
		const to = end(frame, run);
		const input = implicitInput(frame, run, exp);
		if (!(isComparable(input) && isComparable(from) && isComparable(to)) || classOf(input) !== classOf(from) || classOf(input) !== classOf(to)) {
			const quoted = implicitInput(frame, run, exp);
			run.warn("NOT_COMPARABLE", () => `Can't compare '${show(quoted)}' with '${show(from)}' and '${show(to)}'`, exp);
			return null;
		}
		const low = compare(input, from);
		const high = compare(input, to);
		return (exp.startIncluded ? low >= 0 : low > 0) && (exp.endIncluded ? high <= 0 : high < 0);
	};
}
function compileInputTest(compiler, exp) {
	return compiler.legacy ? compileOldInputTest(compiler, exp) : compileNewInputTest(compiler, exp);
}
/** A test that is any expression: true where it is true, or is the input, or is a list with the input in it. */
function compileNewInputTest(compiler, exp) {
	const code = compiler.compile(exp.value);
	return (frame, run) => {
		const input = implicitInput(frame, run, exp);
		const value = code(frame, run);
		if (value instanceof FeelError) {
			if (!value.fatal) return false;
			const asked = code(bind$2(frame, "?", input), run);
			return typeof asked === "boolean" ? asked : null;
		}
		return testInput(input, value, run, exp);
	};
}
function compileOldInputTest(compiler, exp) {
	const code = compiler.compile(exp.value);
	return (frame, run) => {
		const value = code(frame, run);
		return value instanceof FeelError ? value : testInput(implicitInput(frame, run, exp), value, run, exp);
	};
}
// src/feel/iteration.ts
/** `list[filter]`: an index, or a condition for each item; which of the two is decided by the filter's form. */
function compileFilter(compiler, exp) {
	const source = compiler.compile(exp.source);
	const filter = compiler.compile(exp.filter);
	const fixed = compiler.watch ? void 0 : fixedIndex(exp.filter);
	const perItem = isComparisonOfTwo(exp.filter) || exp.filter.kind === "call";
	return compiler.orNull((frame, run) => {
		run.step();
		const list = source(frame, run);
		if (list instanceof FeelError) return notAList(list, compiler.legacy, run, exp.source);
		if (!isList(list)) return wrongType("list", list, run, exp.source);
		if (fixed !== void 0) return itemAt(list, fixed);
		if (!perItem) {
			const index = filter(frame, run);
			if (!(index instanceof FeelError) && isNumber$1(index)) return itemAt(list, index);
		}
		return filterItems(list, (item) => filter(itemFrame(frame, item), run), run);
	});
}
/** An error where a list belongs; 1.17 quotes it in an error of its own. */
function notAList(value, legacy, run, at) {
	return legacy ? wrongType("list", value, run, at) : value;
}
function fixedIndex(filter) {
	if (filter.kind === "constant") return isNumber$1(filter.value) ? filter.value : void 0;
	if (filter.kind !== "negation" || filter.value.kind !== "constant") return void 0;
	return isNumber$1(filter.value.value) ? negate(filter.value.value) : void 0;
}
function isComparisonOfTwo(filter) {
	return filter.kind === "comparison" && filter.operator !== "!=";
}
/** From 1, or from the end below 0; a fraction is cut off. Null outside. */
function itemAt(list, index) {
	const position = compareNumbers$1(index, 0) > 0 ? subtract(index, 1) : add(list.length, index);
	if (compareNumbers$1(position, 0) < 0 || compareNumbers$1(position, list.length) >= 0) return null;
	return read(list[Math.trunc(toDouble(position))]);
}
function itemFrame(frame, item) {
	if (isContext$1(item)) return new Frame(frame, "item", item, item, functionsOf(item));
	return bind$2(frame, "item", item);
}
/** The first item's answer decides: a number is an index, a boolean or anything else makes it a condition. */
function filterItems(list, test, run) {
	if (list.length === 0) return [];
	const kept = [];
	for (let position = 0; position < list.length; position++) {
		run.step();
		const item = read(list[position]);
		const answer = test(item);
		if (answer instanceof FeelError) return position > 0 && answer.fatal ? new FeelError(show(answer)) : answer;
		if (position === 0 && isNumber$1(answer)) return itemAt(list, answer);
		if (answer === true && (position === 0 || item !== "_")) kept.push(item);
	}
	return kept;
}
/** `1..5` and `5..1`, both ends included, by steps of one. */
function compileSpan(compiler, exp) {
	const [start, end] = [compiler.compile(exp.start), compiler.compile(exp.end)];
	const { legacy } = compiler;
	return (frame, run) => {
		const from = start(frame, run);
		const to = end(frame, run);
		for (const [value, at] of [[from, exp.start], [to, exp.end]]) {
			if (value instanceof FeelError) return legacy ? wrongType("number", value, run, at) : value;
			if (!isNumber$1(value)) return wrongType("number", value, run, at);
		}
		return span(from, to, run);
	};
}
function span(from, to, run) {
	const step = compareNumbers$1(from, to) < 0 ? 1 : -1;
	const items = [];
	for (let item = from; compareNumbers$1(item, to) * step <= 0; item = add(item, step)) if ((items.push(item) & 3) === 0) run.step();
	return items;
}
function compileIterators(compiler, iterators) {
	return iterators.map(({ name, list }) => ({
		name,
		list: compiler.compile(list),
		at: list
	}));
}
/**
* All combinations of items, the last iterator fastest. All lists are evaluated first, outside: none sees the items of
* another. An error where one of them is no list.
*/
function combinations(sources, frame, legacy, run) {
	const lists = sources.map((source) => source.list(frame, run)).map((value, index) => {
		const { at } = sources[index];
		if (value instanceof FeelError) return notAList(value, legacy, run, at);
		return isList(value) ? readItems$1(value) : wrongType("list", value, run, at);
	});
	const error = lists.find((list) => list instanceof FeelError);
	if (error) return error;
	return combine$1(sources, lists, frame, run);
}
function* combine$1(sources, lists, frame, run) {
	const [list, ...rest] = lists;
	if (list === void 0) return;
	for (const item of list) {
		run.step();
		if (rest.length === 0) yield new Frame(frame, sources[0].name, item);
		else for (const inner of combine$1(sources.slice(1), rest, frame, run)) yield new Frame(inner, sources[0].name, item);
	}
}
function compileFor(compiler, exp) {
	const sources = compileIterators(compiler, exp.iterators);
	const body = compiler.compile(exp.body);
	const usesPartial = mentions$1(exp.body, "partial");
	return compiler.orNull((frame, run) => {
		const frames = combinations(sources, frame, compiler.legacy, run);
		if (frames instanceof FeelError) return frames;
		const results = [];
		for (const inner of frames) {
			if (usesPartial) run.step(results.length >> 4);
			const value = body(usesPartial ? new Frame(inner, "partial", results.slice()) : inner, run);
			results.push(value instanceof FeelError ? errorItem(value, compiler.dialect) : value);
		}
		return results;
	});
}
/** An error among the results stays there as an object of the engine, which the runtime prints field by field. */
function errorItem(error, dialect) {
	return dialect === "engine" ? null : {
		error: error.message,
		properties: {},
		comparable: false
	};
}
function compileQuantified(compiler, exp) {
	const sources = compileIterators(compiler, exp.iterators);
	const condition = compiler.compile(exp.condition);
	return compiler.orNull((frame, run) => {
		const frames = combinations(sources, frame, compiler.legacy, run);
		if (frames instanceof FeelError) return frames;
		return foldConditions(frames, exp.kind === "some", (inner) => condition(inner, run), run, exp.condition);
	});
}
function mentions$1(exp, name) {
	if (exp.kind === "reference" && exp.segments[0].name === name) return true;
	return children(exp).some((child) => mentions$1(child, name));
}
// src/feel/operators.ts
/** Texts may double in size with each step; beyond this nobody wants them. */
var longestText = 2e7;
var arithmetic = {
	"+": (x, y, run, at) => {
		if (isNumber$1(x) && isNumber$1(y)) return add(x, y);
		if (typeof x === "string" && typeof y === "string") return joined(x, y, run);
		return addTemporals(x, y) ?? run.error("INVALID_TYPE", () => `Can't add '${show(y)}' to '${show(x)}'`, at);
	},
	"-": (x, y, run, at) => {
		if (isNumber$1(x) && isNumber$1(y)) return subtract(x, y);
		return subtractTemporals$1(x, y) ?? run.error("INVALID_TYPE", () => `Can't subtract '${show(y)}' from '${show(x)}'`, at);
	},
	"*": (x, y, run, at) => {
		if (isNumber$1(x) && isNumber$1(y)) return multiply(x, y);
		if (isNumber$1(x) && isDuration$1(y)) return multiplyDuration(y, x);
		if (isDuration$1(x) && isNumber$1(y)) return multiplyDuration(x, y);
		return run.error("INVALID_TYPE", () => `Can't multiply '${show(x)}' by '${show(y)}'`, at);
	},
	"/": (x, y, run, at) => {
		if (isNumber$1(y) && compareNumbers$1(y, 0) !== 0) {
			if (isNumber$1(x)) return divide(x, y);
			if (isDuration$1(x)) return divideDuration(x, y);
		}
		return (isDuration$1(x) && isDuration$1(y) ? divideDurations(x, y) : void 0) ?? run.error("INVALID_TYPE", () => `Can't divide '${show(x)}' by '${show(y)}'`, at);
	},
	"**": (x, y, run, at) => {
		const stranger = isNumber$1(x) ? y : x;
		if (isNumber$1(x) && isNumber$1(y)) return power(x, y);
		return run.error("INVALID_TYPE", () => `Expected number but found '${show(stranger)}'`, at);
	}
};
function joined(x, y, run) {
	const length = x.length + y.length;
	if (length > longestText) throw new Runaway("a text of more than 20 million characters");
	run.step(length >> 8);
	return x + y;
}
// src/feel/operations.ts
function compileArithmetic(compiler, exp) {
	const [left, right] = [compiler.compile(exp.left), compiler.compile(exp.right)];
	const operate = arithmetic[exp.operator];
	return (frame, run) => {
		run.step();
		const x = left(frame, run);
		const y = right(frame, run);
		if (x instanceof FeelError || y instanceof FeelError) return errorToNull(x instanceof FeelError ? x : y);
		run.at = exp;
		return errorToNull(operate(x, y, run, exp));
	};
}
function compileNegation(compiler, exp) {
	const code = compiler.compile(exp.value);
	return (frame, run) => {
		const value = code(frame, run);
		if (value instanceof FeelError) return errorToNull(value);
		if (isNumber$1(value)) return negate(value);
		run.warn("INVALID_TYPE", () => `Expected number but found '${show(value)}'`, exp);
		return null;
	};
}
function compileComparison(compiler, exp) {
	const [left, right] = [compiler.compile(exp.left), compiler.compile(exp.right)];
	const { operator } = exp;
	const { legacy } = compiler;
	if (operator === "=") return (frame, run) => {
		run.step();
		return checkEqual(left(frame, run), right(frame, run), legacy, run, exp);
	};
	if (operator === "!=") return (frame, run) => {
		run.step();
		return withBoolean(checkEqual(left(frame, run), right(frame, run), legacy, run, exp), run, exp, (isEqual) => !isEqual);
	};
	return (frame, run) => {
		run.step();
		return checkOrder(operator, left(frame, run), right(frame, run), legacy, run, exp);
	};
}
/** `x between a and b` is `x >= a and x <= b`: `x` is evaluated twice, and warns twice. */
function compileBetween(compiler, exp) {
	const [value, low, high] = [
		compiler.compile(exp.value),
		compiler.compile(exp.low),
		compiler.compile(exp.high)
	];
	const { legacy } = compiler;
	return allOf([(frame, run) => checkOrder(">=", value(frame, run), low(frame, run), legacy, run, exp), (frame, run) => checkOrder("<=", value(frame, run), high(frame, run), legacy, run, exp)], exp);
}
function compileInstanceOf(compiler, { value, type }) {
	const code = compiler.compile(value);
	return (frame, run) => {
		const found = code(frame, run);
		if (found instanceof FeelError) return found;
		if (type === "Any") return found !== null;
		return typeOf(found) === type;
	};
}
function compileIn(compiler, { value, test }) {
	const [input, matches] = [compiler.compile(value), compiler.compile(test)];
	return (frame, run) => {
		run.step();
		const found = input(frame, run);
		return found instanceof FeelError ? found : matches(bind$2(frame, inputName(frame), found), run);
	};
}
function compileIf(compiler, exp) {
	const condition = compiler.compile(exp.condition);
	const [met, otherwise] = [compiler.compile(exp.met), compiler.compile(exp.otherwise)];
	return (frame, run) => {
		const answer = condition(frame, run);
		if (answer === false) return otherwise(frame, run);
		if (answer === true) {
			const value = met(frame, run);
			return isPlainError(value) && !compiler.legacy ? otherwise(frame, run) : value;
		}
		if (answer instanceof FeelError && answer.fatal) return answer;
		if (!(answer instanceof FeelError) || compiler.legacy) wrongType("boolean", answer, run, exp.condition);
		return otherwise(frame, run);
	};
}
// src/feel/evaluate.ts
var Compiler = class {
	line;
	dialect;
	/** FEEL-Scala 1.17: errors reach the top in more places */
	legacy;
	/** the text defines functions, so that a call may mean one of them */
	definesFunctions;
	watch;
	constructor(root, line, dialect, watch) {
		this.line = line;
		this.dialect = dialect;
		this.legacy = !isSince(line, "8.8");
		this.definesFunctions = contains(root, "function");
		this.watch = watch;
	}
	compile(exp) {
		const watch = this.watch;
		if (watch?.exp !== exp || watch.segments !== void 0) return compileNode(this, exp);
		const code = compileNode(this, exp);
		return (frame, run) => {
			const value = code(frame, run);
			watch.see(value);
			return value;
		};
	}
	/** Errors that the newer engine turns into null, and the older one passes on. */
	orNull(code) {
		return this.legacy ? code : (frame, run) => errorToNull(code(frame, run));
	}
};
function compileNode(compiler, exp) {
	const compile = compilers[exp.kind];
	return compile(compiler, exp);
}
var compilers = {
	constant: (_compiler, { value }) => () => value,
	temporal: compileTemporal,
	input: compileInput,
	list: compileList,
	context: compileContext,
	range: compileRange,
	span: compileSpan,
	reference: compileReference,
	path: compilePath,
	filter: compileFilter,
	arithmetic: compileArithmetic,
	negation: compileNegation,
	comparison: compileComparison,
	between: compileBetween,
	instanceOf: compileInstanceOf,
	in: compileIn,
	and: (compiler, exp) => allOf([compiler.compile(exp.left), compiler.compile(exp.right)], exp),
	or: (compiler, exp) => anyOf([compiler.compile(exp.left), compiler.compile(exp.right)], exp),
	if: compileIf,
	for: compileFor,
	some: compileQuantified,
	every: compileQuantified,
	function: compileFunction,
	call: compileCall,
	inputEquals: compileInputEquals,
	inputOrder: compileInputOrder,
	inputInRange: compileInputInRange,
	inputTest: compileInputTest,
	anyOf: (compiler, exp) => anyOf(exp.tests.map((test) => compiler.compile(test)), exp)
};
// src/feel/cursor.ts
/** Thrown where no alternative can help: a comment that never ends. */
var UnclosedComment = class extends Error {
	at;
	constructor(at) {
		super("unclosed comment");
		this.at = at;
	}
};
var reservedWords = /* @__PURE__ */ new Set([
	"null",
	"true",
	"false",
	"function",
	"in",
	"return",
	"then",
	"else",
	"satisfies",
	"and",
	"or"
]);
var nameStart = /(?![\u{10000}-\u{10ffff}])[\p{L}\p{Nl}\p{Sc}\p{Pc}]/uy;
var namePart = /(?![\u{10000}-\u{10ffff}])[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mc}\p{Mn}\p{Cf}\u0000-\u0008\u000e-\u001b\u007f-\u009f]/uy;
var blanks = /* @__PURE__ */ new Set("	\n\v\f\r \xA0 ᠎           ​\u2028\u2029  　﻿");
var oldBlanks = /* @__PURE__ */ new Set("	\n\r ");
var Cursor = class {
	text;
	end;
	pos;
	/** where the furthest attempt failed, and what would have helped there; kept only if `explain` was asked for */
	furthest = -1;
	expected = [];
	#explain;
	#blanks;
	#modern;
	constructor(text, from, to, line, explain) {
		this.text = text;
		this.pos = from;
		this.end = to;
		this.#explain = explain;
		this.#modern = isSince(line, "8.8");
		this.#blanks = this.#modern ? blanks : oldBlanks;
	}
	/** Notes what would have helped; gives undefined, as the rule does that wanted it. */
	note(what, opened, at = this.pos) {
		if (!this.#explain || at < this.furthest) return void 0;
		if (at > this.furthest) {
			this.furthest = at;
			this.expected = [];
		}
		this.expected.push(opened ? {
			what,
			opened
		} : { what });
	}
	/** Skips blanks and comments; returns the place reached. */
	skip() {
		const { text, end } = this;
		for (;;) {
			if (this.pos >= end) return this.pos;
			const code = text.charCodeAt(this.pos);
			if (code === 47 && text.startsWith("//", this.pos)) {
				const newline = text.indexOf("\n", this.pos);
				this.pos = newline === -1 || newline >= end ? end : newline + 1;
			} else if (code === 47 && text.startsWith("/*", this.pos)) {
				const close = text.indexOf("*/", this.pos + 2);
				if (close === -1 || close + 2 > end) throw new UnclosedComment(this.pos);
				this.pos = close + 2;
			} else if (code === 32 || (code < 33 || code > 126) && this.#blanks.has(text[this.pos])) this.pos++;
			else return this.pos;
		}
	}
	/** Takes a token after blanks. As in the engine, no word boundary is asked for: `1or 2` is `1 or 2`. */
	eat(token, opened) {
		const start = this.pos;
		this.skip();
		if (this.text.startsWith(token, this.pos) && this.pos + token.length <= this.end) {
			this.pos += token.length;
			return true;
		}
		this.note(token, opened);
		this.pos = start;
		return false;
	}
	/** The character after blanks, '' at the end. */
	peek() {
		const at = this.skip();
		return at < this.end ? this.text[at] : "";
	}
	/** An identifier that starts right here and is no reserved word. */
	identifier() {
		const { text, pos } = this;
		if (!this.#starts(pos)) return void 0;
		let at = pos + 1;
		while (at < this.end && this.#continues(at)) at++;
		const name = text.slice(pos, at);
		if (reservedWords.has(name)) return void 0;
		if (!this.#modern) {
			for (const word of reservedWords) if (name.startsWith(word) && !this.#starts(pos + word.length)) return void 0;
		}
		this.pos = at;
		return name;
	}
	#starts(at) {
		const code = this.text.charCodeAt(at);
		if (code < 128) return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || code === 36;
		nameStart.lastIndex = at;
		return at < this.end && nameStart.test(this.text);
	}
	#continues(at) {
		const code = this.text.charCodeAt(at);
		if (code > 31 && code < 127) return this.#starts(at) || code >= 48 && code <= 57;
		namePart.lastIndex = at;
		return namePart.test(this.text) && !(this.#modern && this.#blanks.has(this.text[at]));
	}
	/** Two or more identifiers with single-line blanks between them, as `string length`. */
	spacedIdentifiers() {
		const start = this.pos;
		if (this.identifier() === void 0) return void 0;
		let words = 1;
		for (;;) {
			const before = this.pos;
			while (this.text[this.pos] === " " && this.pos < this.end) this.pos++;
			if (this.pos === before || this.identifier() === void 0) {
				this.pos = before;
				break;
			}
			words++;
		}
		if (words > 1) return this.text.slice(start, this.pos);
		this.pos = start;
	}
	/** An identifier, or any text in backticks. */
	name() {
		const identifier = this.identifier();
		if (identifier !== void 0) return identifier;
		if (this.text[this.pos] !== "`" || this.pos >= this.end) return void 0;
		const close = this.text.indexOf("`", this.pos + 1);
		if (close === -1 || close >= this.end) return this.note("`", {
			text: "`",
			at: this.pos
		}, this.end);
		if (close === this.pos + 1) return void 0;
		const name = this.text.slice(this.pos + 1, close);
		this.pos = close + 1;
		return name;
	}
	/** A quoted string that starts right here; the text between the quotes as it stands, escapes included. */
	quoted() {
		const { text, pos, end } = this;
		if (text[pos] !== "\"" || pos >= end) return void 0;
		for (let at = pos + 1; at < end; at++) {
			const code = text.charCodeAt(at);
			if (code === 92) at++;
			else if (code === 34) {
				this.pos = at + 1;
				return text.slice(pos + 1, at);
			}
		}
		return this.note("\"", {
			text: "\"",
			at: pos
		}, end);
	}
};
/** The engine's reading of the escapes in a string literal; `\uXXXX` is none of them. */
function readEscapes(raw, line) {
	if (!raw.includes("\\")) return raw;
	return (isSince(line, "8.8") ? escapes : oldEscapes).reduce((text, [from, to]) => text.replace(from, () => to), raw);
}
var escapes = [
	[/(?<!\\)\\n/g, "\n"],
	[/(?<!\\)\\r/g, "\r"],
	[/(?<!\\)\\t/g, "	"],
	[/(?<!\\)\\b/g, "\b"],
	[/(?<!\\)\\f/g, "\f"],
	[/(?<!\\)\\'/g, "'"],
	[/(?<!\\)\\"/g, "\""],
	[/\\\\/g, "\\"]
];
var oldEscapes = [
	[/\\n/g, "\n"],
	[/\\r/g, "\r"],
	[/\\t/g, "	"],
	[/\\b/g, "\b"],
	[/\\f/g, "\f"],
	[/\\'/g, "'"],
	[/\\"/g, "\""],
	[/\\s/g, " "]
];
// src/feel/parseValue.ts
var temporalFunctions = [
	"duration",
	"date and time",
	"date",
	"time"
];
var reservedFunctionNames = [
	"and",
	"or",
	"date and time",
	"years and months duration",
	"get or else"
];
var closingOf = {
	"(": ")",
	"[": "]",
	"{": "}"
};
var ValueParser = class extends Cursor {
	/** an external (Java) function was defined; the runtime does not allow them */
	external = false;
	#line;
	constructor(text, from, to, line, explain) {
		super(text, from, to, line, explain);
		this.#line = line;
	}
	/** Tries an alternative; where it gives nothing, the cursor is set back. */
	try(read) {
		const start = this.pos;
		const result = read();
		if (result === void 0) this.pos = start;
		return result;
	}
	separated(read) {
		const items = [];
		for (;;) {
			const item = this.try(() => items.length > 0 && !this.eat(",") ? void 0 : read());
			if (item === void 0) return items;
			items.push(item);
		}
	}
	/** Takes the closing bracket of the one at `at`. */
	close(at, opener = this.text[at]) {
		return this.eat(closingOf[this.text[at]] ?? closingOf[opener.at(-1)], {
			text: opener,
			at
		});
	}
	value() {
		const from = this.skip();
		let value = this.#terminal();
		if (!value) return void 0;
		for (;;) {
			const source = value;
			const next = this.try(() => {
				if (!this.eat(".")) return void 0;
				const segment = this.#segment();
				return segment && {
					kind: "path",
					source,
					segment,
					from,
					to: this.pos
				};
			}) ?? this.try(() => {
				const at = this.skip();
				if (!this.eat("[")) return void 0;
				const filter = this.expression();
				if (!filter || !this.close(at)) return void 0;
				return {
					kind: "filter",
					source,
					filter,
					from,
					to: this.pos
				};
			});
			if (!next) return value;
			value = next;
		}
	}
	#terminal() {
		const from = this.skip();
		switch (this.peek()) {
			case "\"": return this.#string();
			case "[": return this.#list();
			case "{": return this.#context();
			case "@": return this.#atLiteral();
			case "?":
				this.pos++;
				return {
					kind: "input",
					from,
					to: this.pos
				};
			case "(": {
				this.pos++;
				const inner = this.expression();
				return inner && this.close(from) ? inner : void 0;
			}
		}
		return this.try(() => this.#temporal()) ?? this.try(() => this.#call()) ?? this.try(() => this.#reference()) ?? this.#word() ?? this.#number() ?? this.try(() => this.#function());
	}
	#word() {
		const from = this.pos;
		for (const [word, value] of [
			["null", null],
			["true", true],
			["false", false]
		]) if (this.text.startsWith(word, from) && from + word.length <= this.end) {
			this.pos += word.length;
			return {
				kind: "constant",
				value,
				from,
				to: this.pos
			};
		}
	}
	#string() {
		const from = this.pos;
		const raw = this.quoted();
		return raw === void 0 ? void 0 : {
			kind: "constant",
			value: readEscapes(raw, this.#line),
			from,
			to: this.pos
		};
	}
	#number() {
		const from = this.pos;
		digits$1.lastIndex = from;
		const match = digits$1.exec(this.text);
		if (!match || from + match[0].length > this.end) return this.note("value");
		this.pos += match[0].length;
		return {
			kind: "constant",
			value: parseNumber(match[0]),
			from,
			to: this.pos
		};
	}
	#list() {
		const from = this.pos++;
		const items = this.separated(() => this.expression());
		return this.close(from) ? {
			kind: "list",
			items,
			from,
			to: this.pos
		} : void 0;
	}
	#context() {
		const from = this.pos++;
		const entries = this.separated(() => {
			const start = this.skip();
			const key = this.#symbolKey() ?? this.try(() => this.name() ?? this.quoted());
			if (key === void 0) return this.note("name");
			if (!this.eat(":", {
				text: "key",
				at: start
			})) return void 0;
			const value = this.expression();
			return value && {
				key,
				value
			};
		});
		return this.close(from) ? {
			kind: "context",
			entries,
			from,
			to: this.pos
		} : void 0;
	}
	/** A key without quotes may hold nearly anything: `a-b`, `a b`, `true`, `1`. */
	#symbolKey() {
		const from = this.pos;
		let to = from;
		for (;;) {
			const char = this.peek();
			if (char === "" || "\"{}:,[]`".includes(char)) break;
			to = ++this.pos;
		}
		this.pos = to;
		return to > from ? this.text.slice(from, to) : void 0;
	}
	#atLiteral() {
		const from = this.pos++;
		this.skip();
		const raw = this.quoted();
		if (raw === void 0) return void 0;
		return {
			kind: "temporal",
			type: "@",
			text: raw,
			argument: {
				from: from + 1,
				to: this.pos
			},
			from,
			to: this.pos
		};
	}
	/** `date("…")` and the like with a literal are literals themselves. */
	#temporal() {
		const from = this.pos;
		const name = temporalFunctions.find((word) => this.eat(word));
		if (!name || !this.eat("(")) return void 0;
		const start = this.skip();
		const raw = this.quoted();
		const argument = {
			from: start,
			to: this.pos
		};
		if (raw === void 0 || !this.eat(")")) return void 0;
		return {
			kind: "temporal",
			type: name,
			text: raw,
			argument,
			from,
			to: this.pos
		};
	}
	#reference() {
		const from = this.pos;
		const segments = this.qualifiedName();
		return segments && {
			kind: "reference",
			segments,
			from,
			to: this.pos
		};
	}
	qualifiedName() {
		const first = this.#segment();
		if (!first) return void 0;
		const segments = [first];
		for (;;) {
			const next = this.try(() => this.eat(".") ? this.#segment() : void 0);
			if (!next) return segments;
			segments.push(next);
		}
	}
	#segment() {
		const from = this.skip();
		const name = this.eat("time offset") ? "time offset" : this.name();
		return name === void 0 ? this.note("name") : {
			name,
			from,
			to: this.pos
		};
	}
	#call() {
		const from = this.pos;
		const spaced = this.spacedIdentifiers() ?? reservedFunctionNames.find((name) => this.eat(name));
		const segments = spaced === void 0 ? this.qualifiedName() : [{
			name: spaced,
			from,
			to: this.pos
		}];
		if (!segments) return void 0;
		const last = segments.at(-1);
		const at = this.skip();
		if (this.peek() !== "(") return void 0;
		this.pos++;
		const named = this.separated(() => this.#namedArgument());
		const args = named.length > 0 ? named : this.separated(() => this.#argument());
		if (!this.close(at, `${this.text.slice(from, last.to)}(`)) return void 0;
		const nameSpan = {
			from: last.from,
			to: last.to
		};
		return {
			kind: "call",
			receiver: segments.slice(0, -1),
			name: last.name,
			nameSpan,
			named: named.length > 0,
			args,
			from,
			to: this.pos
		};
	}
	#namedArgument() {
		this.skip();
		const name = this.spacedIdentifiers() ?? this.name();
		if (name === void 0 || !this.eat(":")) return void 0;
		const argument = this.#argument();
		return argument && {
			name,
			value: argument.value
		};
	}
	#argument() {
		const value = this.try(() => this.#range()) ?? this.expression();
		return value && { value };
	}
	#function() {
		const from = this.pos;
		if (!this.eat("function")) return void 0;
		const at = this.skip();
		if (!this.eat("(")) return void 0;
		const parameters = this.separated(() => {
			this.skip();
			return this.spacedIdentifiers() ?? this.name();
		});
		if (!this.close(at, "function(")) return void 0;
		const body = this.try(() => this.#externalBody()) ?? this.expression();
		return body && {
			kind: "function",
			parameters,
			body,
			from,
			to: this.pos
		};
	}
	#externalBody() {
		const from = this.skip();
		external.lastIndex = from;
		const match = external.exec(this.text);
		if (!match) return void 0;
		this.pos += match[0].length;
		this.external = true;
		return {
			kind: "constant",
			value: null,
			from,
			to: this.pos
		};
	}
	#range() {
		const from = this.skip();
		const bounds = this.bounds();
		return bounds && {
			kind: "range",
			...bounds,
			from,
			to: this.pos
		};
	}
	bounds() {
		const opening = this.peek();
		if (opening !== "(" && opening !== "[" && opening !== "]") return void 0;
		this.pos++;
		const start = this.sum();
		if (!start || !this.eat("..")) return void 0;
		const end = this.sum();
		const closing = end && this.peek();
		if (closing !== ")" && closing !== "[" && closing !== "]") return void 0;
		this.pos++;
		return {
			start,
			startIncluded: opening === "[",
			end,
			endIncluded: closing === "]"
		};
	}
};
var digits$1 = /-?(?:\d+(?:\.\d+)?|\.\d+)/y;
var external = /external\s*\{\s*java\s*:\s*\{\s*class\s*:\s*"[^"]*"\s*,\s*method signature\s*:\s*"[^"]*"\s*\}\s*\}/y;
// src/feel/parse.ts
/** Parses `text` between two offsets. A refused text is read twice: the second time to say what was expected where. */
function parse(text, from, to, line) {
	const quick = attempt(text, from, to, line, false);
	return quick.ok ? quick : attempt(text, from, to, line, true);
}
function attempt(text, from, to, line, explain) {
	const parser = new Parser$2(text, from, to, line, explain);
	try {
		const read = parser.expression();
		const at = parser.skip();
		if (read && at >= to && !parser.external) return {
			ok: true,
			exp: read
		};
		parser.note("end");
		const failure = {
			ok: false,
			at,
			read,
			furthest: parser.furthest,
			expected: parser.expected
		};
		return parser.external && read && at >= to ? {
			...failure,
			reason: "external"
		} : failure;
	} catch (error) {
		const broken = {
			ok: false,
			read: void 0,
			expected: []
		};
		if (error instanceof UnclosedComment) return {
			...broken,
			at: error.at,
			furthest: error.at,
			reason: "comment"
		};
		if (error instanceof RangeError) return {
			...broken,
			at: from,
			furthest: from,
			reason: "depth"
		};
		throw error;
	}
}
/** The keywords and operators of one level, longest first where one starts with another. */
var comparisons = [
	"<=",
	">=",
	"!=",
	"<",
	">",
	"="
];
var orderings = [
	"<=",
	">=",
	"<",
	">"
];
var longTypeNames = [
	"years and months duration",
	"days and time duration",
	"date and time",
	"function"
];
var Parser$2 = class extends ValueParser {
	#memo = {
		expression: /* @__PURE__ */ new Map(),
		sum: /* @__PURE__ */ new Map()
	};
	/** Alternatives read the same place again and again: each rule remembers what it found, so time stays linear. */
	#once(rule, read) {
		const start = this.pos;
		const at = this.skip();
		const known = this.#memo[rule].get(at);
		const exp = known ? known.exp : read();
		if (known) this.pos = known.end;
		else this.#memo[rule].set(at, {
			exp,
			end: this.pos
		});
		if (!exp) this.pos = start;
		return exp;
	}
	expression() {
		return this.#once("expression", () => this.try(() => this.#if()) ?? this.try(() => this.#for()) ?? this.try(() => this.#quantified()) ?? this.#or());
	}
	#if() {
		const from = this.skip();
		if (!this.eat("if")) return void 0;
		const opened = {
			text: "if",
			at: from
		};
		const condition = this.expression();
		if (!condition || !this.eat("then", opened)) return void 0;
		const met = this.expression();
		if (!met || !this.eat("else", opened)) return void 0;
		const otherwise = this.expression();
		return otherwise && {
			kind: "if",
			condition,
			met,
			otherwise,
			from,
			to: this.pos
		};
	}
	#for() {
		const from = this.skip();
		if (!this.eat("for")) return void 0;
		const opened = {
			text: "for",
			at: from
		};
		const iterators = this.separated(() => this.#iterator(opened));
		if (iterators.length === 0 || !this.eat("return", opened)) return void 0;
		const body = this.expression();
		return body && {
			kind: "for",
			iterators,
			body,
			from,
			to: this.pos
		};
	}
	#quantified() {
		const from = this.skip();
		const kind = this.eat("some") ? "some" : this.eat("every") ? "every" : void 0;
		if (!kind) return void 0;
		const opened = {
			text: kind,
			at: from
		};
		const iterators = this.separated(() => this.#iterator(opened));
		if (iterators.length === 0 || !this.eat("satisfies", opened)) return void 0;
		const condition = this.expression();
		return condition && {
			kind,
			iterators,
			condition,
			from,
			to: this.pos
		};
	}
	#iterator(opened) {
		this.skip();
		const name = this.name();
		if (name === void 0) return this.note("name");
		if (!this.eat("in", opened)) return void 0;
		const list = this.try(() => this.#span()) ?? this.value();
		return list && {
			name,
			list
		};
	}
	/** `1..5`, only behind the `in` of an iterator */
	#span() {
		const from = this.skip();
		const start = this.sum();
		if (!start || !this.eat("..")) return void 0;
		const end = this.sum();
		return end && {
			kind: "span",
			start,
			end,
			from,
			to: this.pos
		};
	}
	#or() {
		return this.#chain(() => this.#and(), () => this.eat("or") ? "or" : void 0, (kind, left, right) => ({
			kind,
			left,
			right
		}));
	}
	#and() {
		return this.#chain(() => this.#comparison(), () => this.eat("and") ? "and" : void 0, (kind, left, right) => ({
			kind,
			left,
			right
		}));
	}
	/** Operands of one level with operators between them, from left to right. */
	#chain(operand, operator, combine) {
		const from = this.skip();
		let left = operand();
		if (!left) return void 0;
		for (;;) {
			const next = this.try(() => {
				const found = operator();
				const right = found === void 0 ? void 0 : operand();
				return right && {
					found,
					right
				};
			});
			if (!next) return left;
			left = {
				...combine(next.found, left, next.right),
				from,
				to: this.pos
			};
		}
	}
	#comparison() {
		const from = this.skip();
		const value = this.sum();
		if (!value) return this.try(() => this.#unaryComparison()) ?? this.try(() => this.#interval());
		return this.try(() => this.#binaryComparison(value, from)) ?? this.try(() => this.#between(value, from)) ?? this.try(() => this.#instanceOf(value, from)) ?? this.try(() => this.#in(value, from)) ?? value;
	}
	#binaryComparison(left, from) {
		const operator = comparisons.find((token) => this.eat(token));
		const right = operator && this.sum();
		return right && {
			kind: "comparison",
			operator,
			left,
			right,
			from,
			to: this.pos
		};
	}
	#between(value, from) {
		if (!this.eat("between")) return void 0;
		const low = this.sum();
		if (!low || !this.eat("and", {
			text: "between",
			at: from
		})) return void 0;
		const high = this.sum();
		return high && {
			kind: "between",
			value,
			low,
			high,
			from,
			to: this.pos
		};
	}
	#instanceOf(value, from) {
		if (!this.eat("instance") || !this.eat("of")) return void 0;
		this.skip();
		const type = longTypeNames.find((name) => this.eat(name)) ?? this.qualifiedName()?.map((segment) => segment.name).join(".");
		if (type === void 0) return this.note("name");
		return {
			kind: "instanceOf",
			value,
			type,
			from,
			to: this.pos
		};
	}
	#in(value, from) {
		if (!this.eat("in")) return void 0;
		const test = this.try(() => {
			const at = this.skip();
			const tests = this.eat("(") ? this.separated(() => this.#positiveTest()) : [];
			if (tests.length === 0 || !this.close(at)) return void 0;
			return tests.length === 1 ? tests[0] : {
				kind: "anyOf",
				tests,
				from: at,
				to: this.pos
			};
		}) ?? this.try(() => this.#positiveTest());
		return test && {
			kind: "in",
			value,
			test,
			from,
			to: this.pos
		};
	}
	#positiveTest() {
		const from = this.skip();
		const lastBoolean = this.try(() => {
			const value = this.eat("true") ? true : this.eat("false") ? false : void 0;
			const to = this.pos;
			return value !== void 0 && this.skip() >= this.end ? {
				value,
				to
			} : void 0;
		});
		if (lastBoolean) return {
			kind: "inputEquals",
			value: {
				kind: "constant",
				value: lastBoolean.value,
				from,
				to: lastBoolean.to
			},
			from,
			to: lastBoolean.to
		};
		const simple = this.try(() => this.#unaryComparison()) ?? this.try(() => this.#interval());
		if (simple) return simple;
		const value = this.expression();
		return value && {
			kind: "inputTest",
			value,
			from,
			to: this.pos
		};
	}
	#unaryComparison() {
		const from = this.skip();
		const operator = orderings.find((token) => this.eat(token));
		const value = operator && this.sum();
		return value && {
			kind: "inputOrder",
			operator,
			value,
			from,
			to: this.pos
		};
	}
	#interval() {
		const from = this.skip();
		const bounds = this.bounds();
		return bounds && {
			kind: "inputInRange",
			...bounds,
			from,
			to: this.pos
		};
	}
	sum() {
		return this.#once("sum", () => this.#arithmetic(["+", "-"], () => this.#product()));
	}
	#product() {
		return this.#arithmetic(["*", "/"], () => this.#power());
	}
	#power() {
		return this.#arithmetic(["**"], () => this.#negation());
	}
	#arithmetic(operators, operand) {
		return this.#chain(operand, () => operators.find((token) => this.eat(token)), (operator, left, right) => ({
			kind: "arithmetic",
			operator,
			left,
			right
		}));
	}
	#negation() {
		const from = this.skip();
		if (this.peek() !== "-") return this.value();
		this.pos++;
		const value = this.value();
		return value && {
			kind: "negation",
			value,
			from,
			to: this.pos
		};
	}
};
// src/feel/references.ts
function referencesOf(root) {
	const paths = [];
	const calls = [];
	visit(root, /* @__PURE__ */ new Map(), void 0);
	return {
		paths: paths.toSorted(byPlace),
		calls: calls.toSorted(byPlace)
	};
	/** `items` is the list whose filter this is in, if any. */
	function visit(exp, scope, items) {
		switch (exp.kind) {
			case "reference":
			case "path":
			case "filter":
				visitPath(exp, scope, items);
				return;
			case "for":
			case "some":
			case "every": {
				for (const { list } of exp.iterators) visit(list, scope, items);
				const inner = new Map(scope);
				for (const { name, list } of exp.iterators) inner.set(name, segmentsOf(list, scope));
				if (exp.kind === "for") inner.set("partial", void 0);
				visit(exp.kind === "for" ? exp.body : exp.condition, inner, items);
				return;
			}
			case "context": {
				const inner = new Map(scope);
				for (const { key, value } of exp.entries) {
					visit(value, inner, items);
					inner.set(key, segmentsOf(value, inner));
				}
				return;
			}
			case "function":
				visit(exp.body, new Map([...scope, ...exp.parameters.map((name) => [name, void 0])]), items);
				return;
			case "call":
				visitCall(exp, scope, items);
				return;
			case "temporal": {
				const { from, to, argument } = exp;
				if (exp.type !== "@") calls.push({
					name: exp.type,
					from,
					to,
					arguments: [{ ...argument }]
				});
				return;
			}
			default: for (const child of children(exp)) visit(child, scope, items);
		}
	}
	function visitPath(exp, scope, items) {
		const filters = [];
		let start = exp;
		while (start.kind === "path" || start.kind === "filter") {
			if (start.kind === "filter") filters.push(start);
			start = start.source;
		}
		if (start.kind === "reference") addPath(exp, start, scope, items);
		else visit(start, scope, items);
		for (const { filter, source } of filters.toReversed()) {
			const list = segmentsOf(source, scope);
			visit(filter, new Map([...scope, ["item", list]]), list);
		}
	}
	function addPath(exp, start, scope, items) {
		const segments = segmentsOf(exp, scope);
		if (!segments) return;
		const path = {
			from: start.from,
			to: segments.at(-1).to,
			segments
		};
		if (!scope.has(start.segments[0].name) && items) path.filterOf = items;
		paths.push({
			...path,
			to: Math.max(path.to, start.to)
		});
	}
	function visitCall(call, scope, items) {
		const { receiver, name, args, from, to } = call;
		const fullName = [...receiver.map((segment) => segment.name), name].join(".");
		calls.push({
			name: fullName,
			from,
			to,
			arguments: args.map(({ value }) => place(value))
		});
		for (const { value } of args) visit(value, scope, items);
	}
}
/** The path that an expression walks from a variable, filters left out; undefined where it starts elsewhere. */
function segmentsOf(exp, scope) {
	if (exp.kind === "reference") {
		const [first, ...rest] = exp.segments;
		if (!scope.has(first.name)) return exp.segments.map(copy);
		const bound = scope.get(first.name);
		return bound && [...bound, ...rest.map(copy)];
	}
	if (exp.kind === "filter") return segmentsOf(exp.source, scope);
	if (exp.kind !== "path") return void 0;
	const source = segmentsOf(exp.source, scope);
	return source && [...source, copy(exp.segment)];
}
function copy({ name, from, to }) {
	return {
		name,
		from,
		to
	};
}
function place({ from, to }) {
	return {
		from,
		to
	};
}
function byPlace(x, y) {
	return x.from - y.from || y.to - x.to;
}
// src/feel/syntaxHabits.ts
/** Operators that stand behind a value. */
var foreignOperators = [
	{
		pattern: /^={2,3}/,
		message: "FEEL compares with one `=`.",
		hint: "Write `a = b`."
	},
	{
		pattern: /^!==/,
		message: "FEEL compares with `!=`.",
		hint: "Write `a != b`."
	},
	{
		pattern: /^&&?/,
		hint: "Write `and`."
	},
	{
		pattern: /^\|\|?/,
		hint: "Write `or`."
	},
	{
		pattern: /^\?\?/,
		hint: "Write `get or else(value, default)`."
	},
	{
		pattern: /^\?\./,
		hint: "A plain `.` will do: the path of a null is null."
	},
	{
		pattern: /^->/,
		hint: "Write `function(x) …` for a function, `.` for a path."
	},
	{
		pattern: /^=>/,
		hint: "Write `function(x) …`."
	},
	{
		pattern: /^(?:%|mod\b)/,
		hint: "Write `modulo(a, b)`."
	},
	{
		pattern: /^\^/,
		hint: "Write `**` for a power."
	}
];
/** Signs that no expression has anywhere. */
var foreignSigns = [
	{
		pattern: /^&&?/,
		hint: "Write `and`."
	},
	{
		pattern: /^\|\|?/,
		hint: "Write `or`."
	},
	{
		pattern: /^!(?!=)/,
		hint: "Write `not(…)`."
	},
	{
		pattern: /^'/,
		message: "Text stands in double quotes.",
		hint: "Write `\"…\"`."
	},
	{
		pattern: /^;/,
		hint: "Entries and items are separated by `,`."
	},
	{
		pattern: /^=/,
		message: "A value is missing before `=`."
	},
	{
		pattern: /^\+/,
		message: "A value is missing before `+`.",
		hint: "Numbers have no plus sign."
	}
];
function foreignOperator(rest) {
	return signIn(foreignOperators, rest);
}
function foreignSign(rest) {
	return signIn(foreignSigns, rest);
}
function signIn(signs, rest) {
	const sign = signs.find(({ pattern }) => pattern.test(rest));
	if (!sign) return void 0;
	const found = sign.pattern.exec(rest)[0];
	return {
		message: sign.message ?? `\`${found}\` is not FEEL.`,
		hint: sign.hint,
		length: found.length
	};
}
/** The first habit that explains a place. */
function habitAt(place) {
	for (const pattern of habits) {
		const found = pattern.rest.exec(place.rest)?.[0];
		if (found === void 0 || pattern.before?.test(place.before) === false) continue;
		const habit = pattern.explain(found, place);
		if (habit) return {
			...habit,
			length: found.length
		};
	}
}
var word$1 = /^[A-Za-z_$][\w$]*/;
var anything = /^(?:[\p{L}\p{N}_$]+|[^\s]|$)/u;
var afterDot = /\.\s*$/;
var habits = [
	{
		before: /\d$/,
		rest: /^[eE][+-]?\d+/,
		explain: () => ({
			message: "FEEL has no numbers with an exponent.",
			hint: "Write all digits, or `10 ** 3`."
		})
	},
	{
		before: afterDot,
		rest: word$1,
		explain: (found) => reservedWords.has(found) ? {
			message: `\`${found}\` is a word of the language and can't follow a dot.`,
			hint: `Put it in backticks: .\`${found}\``
		} : void 0
	},
	{
		before: afterDot,
		rest: /^\d[\w-]*/,
		explain: (found) => ({
			message: "A name does not start with a digit.",
			hint: `Put it in backticks: .\`${found}\``
		})
	},
	{
		before: afterDot,
		rest: /^"/,
		explain: () => ({
			message: "A name behind a dot stands without quotes.",
			hint: "Names with special characters stand in backticks."
		})
	},
	{
		before: /,\s*$/,
		rest: /^[)\]}]/,
		explain: (_found, { before }) => ({
			message: "One comma too many.",
			shift: before.lastIndexOf(",") - before.length
		})
	},
	{
		before: /\bnot\s+$/,
		rest: anything,
		explain: () => ({
			message: "`not` is a function.",
			hint: "Write `not(…)`."
		})
	},
	{
		before: /(?:^|[^\w.])(?:let|var|const)\s+$/,
		rest: word$1,
		explain: () => ({
			message: "FEEL has no variables to set.",
			hint: "Entries of a context see the ones before them: `{a: 1, b: a + 1}`."
		})
	},
	{
		before: /[)\]}"]\s*$/,
		rest: /^\(/,
		explain: () => ({
			message: "Only a function with a name can be called.",
			hint: "Give it a name in a context: `{f: function(x) x, result: f(1)}.result`."
		})
	},
	{
		rest: /^(?:<=|>=|!=|<|>|=)/,
		explain: (_found, { behindValue }) => behindValue ? {
			message: "A comparison can't be compared again.",
			hint: "Join comparisons with `and`, or put one in parentheses."
		} : void 0
	},
	{
		before: /[\w$]\s+$/,
		rest: word$1,
		explain: (found, { before, wantsValue, inBrackets }) => {
			if (wantsValue || reservedWords.has(found)) return void 0;
			const joined = `${/[\w$]+\s+$/.exec(before)[0].trimEnd()} ${found}`;
			return {
				message: `${inBrackets ? "An operator or a comma" : "An operator"} is missing before \`${found}\`.`,
				hint: `A name with a blank stands in backticks: \`${joined}\``
			};
		}
	}
];
// src/feel/syntaxProblem.ts
/** For people: what is wrong where, in the words of the field, and what to write instead where that can be told. */
function syntaxProblem(refused, text, from, to) {
	const { message, hint, at, length } = explain(refused, text, from, to);
	const place = {
		from: at,
		to: Math.min(to, at + length),
		...placeOf$1(text, at)
	};
	return {
		code: "FEEL_SYNTAX",
		severity: "error",
		message,
		...hint && { hint },
		at: place
	};
}
function explain(refused, text, from, to) {
	const whole = {
		at: from,
		length: to - from
	};
	if (text.slice(from, to).trim() === "") return {
		message: "Empty: an expression is expected here.",
		...whole
	};
	if (refused.reason === "external") return {
		message: "External (Java) functions are not allowed.",
		...whole
	};
	if (refused.reason === "depth") return {
		message: "Too deeply nested.",
		...whole
	};
	if (refused.reason === "comment") return {
		message: "This comment never ends: `*/` is missing.",
		at: refused.at,
		length: 2
	};
	const { furthest: at, expected } = refused;
	const rest = text.slice(at, to);
	const inText = expected.some(({ what }) => what === "\"" || what === "`");
	const operator = inText ? void 0 : foreignOperator(text.slice(refused.at, to));
	if (operator) return {
		at: refused.at,
		...operator
	};
	const habit = (inText ? void 0 : foreignSign(rest)) ?? habitAt({
		before: text.slice(0, at),
		rest,
		behindValue: refused.read !== void 0,
		wantsValue: expected.some(({ what }) => what === "value"),
		inBrackets: expected.some(({ opened }) => opened !== void 0)
	});
	if (habit) return {
		...habit,
		at: at + (habit.shift ?? 0)
	};
	return {
		message: missing(expected, text, at, to),
		at,
		length: wordLength(rest)
	};
}
/** What would have helped, the most telling first: a word or bracket that belongs to an earlier one. */
function missing(expected, text, at, to) {
	const belongs = innermost(expected);
	const found = at >= to ? "the text ends" : `found \`${text.slice(at, at + wordLength(text.slice(at, to)))}\``;
	if (belongs) {
		const { what } = belongs;
		const { text: opener, at: start } = belongs.opened;
		const { line, column } = placeOf$1(text, start);
		if (opener === "key") return `Expected \`:\` behind the key: ${found}.`;
		if (opener === "\"") return `This text never ends: \`"\` is missing (opened at ${line}:${column}).`;
		if (opener === "`") return `This name never ends: a backtick is missing (opened at ${line}:${column}).`;
		const article = /^[aeiou]/.test(what) ? "an" : "a";
		if (/^[a-z]+$/.test(opener)) return `\`${opener}\` needs ${article} \`${what}\`: ${found}.`;
		return `Expected \`${what}\` to close \`${opener}\` opened at ${line}:${column}: ${found}.`;
	}
	if (expected.some(({ what }) => what === "value")) return `Expected a value: ${found}.`;
	if (expected.some(({ what }) => what === "name")) return `Expected a name: ${found}.`;
	return at >= to ? "Something is missing at the end." : `Unexpected: ${found}.`;
}
function innermost(expected) {
	return expected.filter((expectation) => expectation.opened).toSorted((x, y) => y.opened.at - x.opened.at)[0];
}
function wordLength(text) {
	return /^(?:[\p{L}\p{N}_$]+|[^\s])?/u.exec(text)[0].length;
}
// node_modules/temporal-polyfill/chunks/root.js
var NativeTemporal = globalThis.Temporal;
// node_modules/temporal-utils/dist/errorMessages.js
var expectedPositive = (entityName, num) => `Non-positive ${entityName}: ${num}`;
var expectedFinite = (entityName, num) => `Non-finite ${entityName}: ${num}`;
var forbiddenBigIntToNumber = (entityName) => `Cannot convert bigint to ${entityName}`;
var invalidObject = "Invalid object";
var numberOutOfRange = (entityName, val, min, max) => invalidEntity$1(entityName, val) + `; must be between ${min}-${max}`;
var invalidEntity$1 = (fieldName, val) => `Invalid ${fieldName}: ${val}`;
// node_modules/temporal-utils/dist/utils.js
var nanoInMicro$1 = 1e3;
var nanoInMilli$1 = 1e6;
var nanoInSec$1 = 1e9;
var nanoInMinute$1 = 6e10;
var nanoInHour$1 = 36e11;
function normalizeOptions(options) {
	if (options === void 0) return Object.create(null);
	return requireObjectLike(options);
}
function toFiniteNumber(arg, entityName = "number") {
	if (typeof arg === "bigint") throw new TypeError(forbiddenBigIntToNumber(entityName));
	arg = Number(arg);
	if (!Number.isFinite(arg)) throw new RangeError(expectedFinite(entityName, arg));
	return arg;
}
function toIntegerWithTrunc(arg, entityName) {
	return Math.trunc(toFiniteNumber(arg, entityName)) || 0;
}
function toPositiveIntegerWithTruncation(arg, entityName) {
	return requireNumberIsPositive(toIntegerWithTrunc(arg, entityName), entityName);
}
function requireNumberIsPositive(num, entityName = "number") {
	if (num <= 0) throw new RangeError(expectedPositive(entityName, num));
	return num;
}
function constrainToRange$1(num, min, max) {
	return Math.min(Math.max(num, min), max);
}
function isObjectLike$1(arg) {
	return arg !== null && (typeof arg === "object" || typeof arg === "function");
}
function requireObjectLike(arg) {
	if (!isObjectLike$1(arg)) throw new TypeError(invalidObject);
	return arg;
}
// node_modules/temporal-polyfill/chunks/internal.js
var invalidEntity = invalidEntity$1;
var missingField = (fieldName) => `Missing ${fieldName}`;
var invalidChoice = (fieldName, val, choiceMap) => invalidEntity$1(fieldName, val) + "; must be " + Object.keys(choiceMap).join();
var forbiddenValueOf$1 = "Cannot use valueOf";
var invalidCallingContext = "Invalid calling context";
var missingYear = (allowEra) => "Missing year" + (allowEra ? "/era/eraYear" : "");
var invalidLeapMonth = "Invalid leap month";
var invalidCalendar = (calendarId) => invalidEntity$1("Calendar", calendarId);
var exoticCalendarRequired = (calendarId, remedy) => `Unknown calendar ${calendarId}; might need ${remedy}`;
var invalidTimeZone = (calendarId) => invalidEntity$1("TimeZone", calendarId);
var failedParse = (s) => `Cannot parse: ${s}`;
var constrainToRange = constrainToRange$1;
var isObjectLike = isObjectLike$1;
function throwRangeError(message) {
	throw new RangeError(message);
}
function throwTypeError(message) {
	throw new TypeError(message);
}
function clampProp(props, propName, min, max, overflow) {
	return clampEntity(propName, ((props, propName) => {
		const propVal = props[propName];
		return void 0 === propVal && throwTypeError(missingField(propName)), propVal;
	})(props, propName), min, max, overflow);
}
function clampEntity(entityName, num, min, max, overflow, choices) {
	const clamped = constrainToRange(num, min, max);
	return overflow && num !== clamped && throwRangeError(((entityName, val, min, max, choices) => choices ? numberOutOfRange(entityName, choices[val], choices[min], choices[max]) : numberOutOfRange(entityName, val, min, max))(entityName, num, min, max, choices)), clamped;
}
function memoize(generator, MapClass = Map, maxSize = 1e4) {
	const map = new MapClass();
	return (key, ...otherArgs) => {
		if (map.has(key)) return map.get(key);
		map.size >= maxSize && map.clear();
		const val = generator(key, ...otherArgs);
		return map.set(key, val), val;
	};
}
var createNameDescriptors = (name) => createPropDescriptors({ name }, 1);
var createPropDescriptors = (propVals, readonly) => mapProps((value) => ({
	value,
	configurable: 1,
	writable: !readonly
}), propVals);
var createStringTagDescriptors = (value) => ({ [Symbol.toStringTag]: {
	value,
	configurable: 1
} });
function mapProps(transformer, props) {
	const res = {};
	for (const propName in props) res[propName] = transformer(props[propName], propName);
	return res;
}
function zipPropsConst(propNames, propVal) {
	const res = {};
	for (const propName of propNames) res[propName] = propVal;
	return res;
}
function createPropGetters(propNames) {
	const getters = {};
	for (const propName of propNames) getters[propName] = (slots) => slots[propName];
	return getters;
}
function pluckProps(propNames, props, dest = Object.create(null)) {
	for (const propName of propNames) dest[propName] = props[propName];
	return dest;
}
function allPropsEqual(propNames, props0, props1) {
	for (const propName of propNames) if (props0[propName] !== props1[propName]) return 0;
	return 1;
}
function zeroOutProps(propNames, clearUntilI, props) {
	const copy = { ...props };
	for (let i = 0; i < clearUntilI; i++) copy[propNames[i]] = 0;
	return copy;
}
function bindArgs(f, ...boundArgs) {
	return (...dynamicArgs) => f(...boundArgs, ...dynamicArgs);
}
function noop() {}
function capitalize(s) {
	return s[0].toUpperCase() + s.substring(1);
}
function sortStrings(...strss) {
	return [].concat(...strss).sort();
}
function createRegExp(meat) {
	return new RegExp(`^${meat}$`);
}
function parseSubsecNano(fracStr) {
	return parseInt(fracStr.padEnd(9, "0"));
}
function parseInt0(s) {
	return void 0 === s ? 0 : parseInt(s);
}
function padNumber(digits, num) {
	return String(num).padStart(digits, "0");
}
var padNumber2 = /*@__PURE__*/ bindArgs(padNumber, 2);
function compareNumbers(a, b) {
	return Math.sign(a - b);
}
function compareBigInts(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function divFloorBigInt(num, denom) {
	const whole = num / denom;
	return num % denom < 0n ? whole - 1n : whole;
}
function divModFloorBigInt(num, divisor) {
	const quotient = divFloorBigInt(num, divisor);
	return [quotient, num - quotient * divisor];
}
function divModFloor(num, divisor) {
	return [Math.floor(num / divisor), modFloor(num, divisor)];
}
function modFloor(num, divisor) {
	return (num % divisor + divisor) % divisor;
}
function divTrunc(num, divisor) {
	return Math.trunc(num / divisor) || 0;
}
function modTrunc(num, divisor) {
	return num % divisor || 0;
}
function fabricateNearHalfFraction(halfCompare, sign = 1) {
	return sign * (.5 + halfCompare / 5);
}
function hasHalf(num) {
	return .5 === Math.abs(num % 1);
}
var isoCalendarId = "iso8601";
var gregoryEraOrigins = {
	"bce": -1,
	"ce": 0
};
function normalizeEraName(era) {
	const normalized = era.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
	return "bc" === normalized || "b" === normalized ? "bce" : "ad" === normalized || "a" === normalized ? "ce" : normalized;
}
function getCalendarSlotId(calendar) {
	return calendar === void 0 ? "iso8601" : 0 === calendar ? "gregory" : calendar.id;
}
var monthCodeRegExp = /^M(\d{2})(L?)$/;
function parseMonthCode(monthCode) {
	const m = monthCodeRegExp.exec(monthCode);
	return m || throwRangeError(((monthCode) => `Invalid monthCode: ${monthCode}`)(monthCode)), [parseInt(m[1]), Boolean(m[2])];
}
function formatMonthCode(monthCodeNumber, isLeapMonth) {
	return "M" + padNumber2(monthCodeNumber) + (isLeapMonth ? "L" : "");
}
function monthCodeNumberToMonth(monthCodeNumber, isLeapMonth, leapMonth) {
	return monthCodeNumber + (isLeapMonth || leapMonth && monthCodeNumber >= leapMonth ? 1 : 0);
}
var unitNameMap = {
	nanosecond: 0,
	microsecond: 1,
	millisecond: 2,
	second: 3,
	minute: 4,
	hour: 5,
	day: 6,
	week: 7,
	month: 8,
	year: 9
};
var unitNamesAsc = /*@__PURE__*/ Object.keys(unitNameMap);
var nanoInMicro = nanoInMicro$1;
var nanoInMilli = nanoInMilli$1;
var nanoInSec = nanoInSec$1;
var nanoInMinute = nanoInMinute$1;
var nanoInHour = nanoInHour$1;
var nanoInUtcDay = 864e11;
var unitNanoMap = [
	1,
	nanoInMicro,
	nanoInMilli,
	nanoInSec,
	nanoInMinute,
	nanoInHour,
	nanoInUtcDay
];
var bigNanoInMicro = /*@__PURE__*/ BigInt(nanoInMicro);
var bigNanoInMilli = /*@__PURE__*/ BigInt(nanoInMilli);
var bigNanoInSec = /*@__PURE__*/ BigInt(nanoInSec);
var bigNanoInMinute = /*@__PURE__*/ BigInt(nanoInMinute);
var bigNanoInHour = /*@__PURE__*/ BigInt(nanoInHour);
var bigNanoInUtcDay = /*@__PURE__*/ BigInt(nanoInUtcDay);
function divideBigNanoToExactNumber(bigNano, divisorNano) {
	const days = Number(bigNano / bigNanoInUtcDay);
	const timeNano = Number(bigNano % bigNanoInUtcDay);
	return days * (nanoInUtcDay / divisorNano) + (Math.trunc(timeNano / divisorNano) + timeNano % divisorNano / divisorNano);
}
var timeFieldNamesAsc = /*@__PURE__*/ unitNamesAsc.slice(0, 6);
var timeGetters = /*@__PURE__*/ createPropGetters(timeFieldNamesAsc);
var yearFieldNamesAsc = ["year"];
var dayFieldNamesAsc = ["day"];
var calendarDateFieldNamesAsc = [
	"day",
	"month",
	"year"
];
var offsetFieldNames = ["offset"];
var timeZoneFieldNames = ["timeZone"];
var eraYearFieldNames = ["era", "eraYear"];
var allYearFieldNames = [
	"era",
	"eraYear",
	"year"
];
var monthFieldNames = ["month", "monthCode"];
var monthDayFieldNames = [
	"day",
	"month",
	"monthCode"
];
var timeFieldNamesAlpha = /*@__PURE__*/ sortStrings(timeFieldNamesAsc);
var yearFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearFieldNamesAsc);
var yearMonthFieldNamesAlpha = /*@__PURE__*/ sortStrings(monthFieldNames, yearFieldNamesAsc);
var yearMonthFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearMonthFieldNamesAlpha);
var yearMonthCodeFieldNamesAlpha = /*@__PURE__*/ sortStrings(["monthCode"], yearFieldNamesAsc);
var yearMonthCodeFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearMonthCodeFieldNamesAlpha);
var monthCodeDayFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, ["monthCode"]);
var dateFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, yearMonthFieldNamesAlpha);
var dateFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthFieldNamesAlpha);
var dateTimeFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc);
var dateTimeFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc);
var dateTimeAndOffsetFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames);
var dateTimeAndOffsetFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames);
var dateTimeAndZoneFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);
var dateTimeAndZoneFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);
var yearMonthCodeDayFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, yearMonthCodeFieldNamesAlpha);
var yearMonthCodeDayFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthCodeFieldNamesAlpha);
var timeFieldDefaults = /*@__PURE__*/ zipPropsConst(timeFieldNamesAsc, 0);
function validateTimeFields(timeFields) {
	return constrainTimeFields(timeFields, 1), timeFields;
}
var maxValues = {
	hour: 23,
	minute: 59,
	second: 59
};
function constrainTimeFields(timeFields, overflow) {
	const constrainedFields = {};
	for (const fieldName of timeFieldNamesAsc) constrainedFields[fieldName] = clampEntity(fieldName, timeFields[fieldName], 0, maxValues[fieldName] || 999, overflow);
	return constrainedFields;
}
function timeFieldsToNano(timeFields) {
	return timeFieldsToSec(timeFields) * nanoInSec + timeFieldsToSubsecNano(timeFields);
}
function timeFieldsToMilli(timeFields) {
	return 1e3 * timeFieldsToSec(timeFields) + timeFields.millisecond;
}
function timeFieldsToSec(timeFields) {
	return 3600 * timeFields.hour + 60 * timeFields.minute + timeFields.second;
}
function timeFieldsToSubsecNano(timeFields) {
	return timeFields.millisecond * nanoInMilli + timeFields.microsecond * nanoInMicro + timeFields.nanosecond;
}
function nanoToTimeAndDay(nano) {
	const [dayDelta, timeNano] = divModFloor(nano, nanoInUtcDay);
	return [nanoToTimeFields(timeNano), dayDelta];
}
function nanoToTimeFields(timeNano) {
	const [timeMilli, nanoAfterMilli] = divModFloor(timeNano, nanoInMilli);
	const [microsecond, nanosecond] = divModFloor(nanoAfterMilli, nanoInMicro);
	return milliToTimeFields(timeMilli, microsecond, nanosecond);
}
function milliToTimeFields(timeMilli, microsecond = 0, nanosecond = 0) {
	const [hour, milliAfterHour] = divModFloor(timeMilli, 36e5);
	const [minute, milliAfterMinute] = divModFloor(milliAfterHour, 6e4);
	const [second, millisecond] = divModFloor(milliAfterMinute, 1e3);
	return {
		hour,
		minute,
		second,
		millisecond,
		microsecond,
		nanosecond
	};
}
function epochNanoToSecMod(epochNano) {
	const [epochSec, nano] = divModFloorBigInt(epochNano, bigNanoInSec);
	return [Number(epochSec), Number(nano)];
}
function epochNanoToMilli(epochNano) {
	return Number(divFloorBigInt(epochNano, bigNanoInMilli));
}
function isoDateTimeToEpochNano(isoDateTime) {
	return isoDateToEpochNano(isoDateTime) + BigInt(timeFieldsToNano(isoDateTime));
}
function isoDateTimeToEpochMilli(isoDateTime) {
	return isoDateToEpochMilli(isoDateTime) + timeFieldsToMilli(isoDateTime);
}
function isoDateToEpochNano(isoDate) {
	return BigInt(isoDateToEpochDays(isoDate)) * bigNanoInUtcDay;
}
function isoDateToEpochMilli(isoDate) {
	return 864e5 * isoDateToEpochDays(isoDate);
}
function isoDateToEpochDays(isoDate) {
	return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day);
}
function isoPartsToEpochDays(isoYear, isoMonth = 1, isoDay = 1) {
	const monthIndex = isoMonth - 1;
	return isoYear += Math.floor(monthIndex / 12), isoMonth = modFloor(monthIndex, 12), Date.UTC(isoYear % 400 - 400, isoMonth, 0) / 864e5 + 146097 * (divTrunc(isoYear, 400) + 1) + isoDay;
}
function epochNanoToIsoDateTime(epochNano) {
	const [epochDays, nanoAfterDay] = divModFloorBigInt(epochNano, bigNanoInUtcDay);
	return {
		...epochDaysToIsoDate(Number(epochDays)),
		...nanoToTimeFields(Number(nanoAfterDay))
	};
}
function epochDaysToIsoDate(epochDays) {
	const legacyDate = /* @__PURE__ */ new Date(864e5 * modFloor(epochDays, 146097));
	return {
		year: legacyDate.getUTCFullYear() + 400 * Math.floor(epochDays / 146097),
		month: legacyDate.getUTCMonth() + 1,
		day: legacyDate.getUTCDate()
	};
}
function computeIsoMonthCodeParts(month) {
	return [month, 0];
}
function computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth) {
	if (!isLeapMonth) return {
		year: 1972,
		month: monthCodeNumber
	};
}
function computeIsoFieldsFromParts(year, month, day) {
	return {
		year,
		month,
		day
	};
}
function computeIsoDaysInMonth(year, month) {
	switch (month) {
		case 2: return computeIsoInLeapYear(year) ? 29 : 28;
		case 4:
		case 6:
		case 9:
		case 11: return 30;
	}
	return 31;
}
function computeIsoDaysInYear(year) {
	return computeIsoInLeapYear(year) ? 366 : 365;
}
function computeIsoInLeapYear(year) {
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
function addIsoMonths(year, month, monthDelta) {
	return year += divTrunc(monthDelta, 12), (month += modTrunc(monthDelta, 12)) < 1 ? (year--, month += 12) : month > 12 && (year++, month -= 12), {
		year,
		month
	};
}
function diffIsoMonthSlots(year0, month0, year1, month1) {
	return 12 * (year1 - year0) + month1 - month0;
}
function computeIsoDayOfWeek(isoDate) {
	return modFloor(isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) + 4, 7) || 7;
}
function computeIsoDayOfYear(isoDate) {
	return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) - isoPartsToEpochDays(isoDate.year) + 1;
}
function computeIsoWeekFields(isoDate) {
	let yearOfWeek = isoDate.year;
	let weekOfYear = Math.floor((computeIsoDayOfYear(isoDate) - computeIsoDayOfWeek(isoDate) + 10) / 7);
	let weeksInYear = computeIsoWeeksInYear(yearOfWeek);
	return weekOfYear < 1 ? weekOfYear = weeksInYear = computeIsoWeeksInYear(--yearOfWeek) : weekOfYear > weeksInYear && (weekOfYear = 1, weeksInYear = computeIsoWeeksInYear(++yearOfWeek)), {
		weekOfYear,
		yearOfWeek,
		De: weeksInYear
	};
}
function computeIsoWeeksInYear(year) {
	const y0DayOfWeek = computeIsoDayOfWeek({
		year,
		month: 1,
		day: 1
	});
	return 4 === y0DayOfWeek || 3 === y0DayOfWeek && computeIsoInLeapYear(year) ? 53 : 52;
}
function computeGregoryEraFields({ year }) {
	return year < 1 ? {
		era: "bce",
		eraYear: 1 - year
	} : {
		era: "ce",
		eraYear: year
	};
}
function validateIsoDateTimeFields(isoDateTime) {
	return validateIsoDateFields(isoDateTime), validateTimeFields(isoDateTime);
}
function validateIsoDateFields(isoInternals) {
	return constrainIsoDateFields(isoInternals, 1), isoInternals;
}
function constrainIsoDateFields(isoDate, overflow) {
	const { year } = isoDate;
	const month = clampProp(isoDate, "month", 1, 12, overflow);
	return {
		year,
		month,
		day: clampProp(isoDate, "day", 1, computeIsoDaysInMonth(year, month), overflow)
	};
}
function computeCalendarDateFields(calendar, isoDate) {
	return calendar ? calendar.de(isoDate) : isoDate;
}
function computeCalendarMonthCodeParts(calendar, year, month) {
	return calendar ? calendar.L(year, month) : computeIsoMonthCodeParts(month);
}
function computeCalendarEraFields(calendar, isoDate) {
	return 0 === calendar ? computeGregoryEraFields(isoDate) : calendar && calendar.h?.(isoDate) || {};
}
function computeCalendarIsoFieldsFromParts(calendar, year, month, day) {
	return calendar ? calendar.fe(year, month, day) : computeIsoFieldsFromParts(year, month, day);
}
function computeCalendarMonthsInYearForYear(calendar, year) {
	return calendar ? calendar.j(year) : 12;
}
function computeCalendarDaysInMonthForYearMonth(calendar, year, month) {
	return calendar ? calendar.o(year, month) : computeIsoDaysInMonth(year, month);
}
function computeCalendarMonthCode(calendar, isoDate) {
	const { year, month } = computeCalendarDateFields(calendar, isoDate);
	const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
	return formatMonthCode(monthCodeNumber, isLeapMonth);
}
function computeCalendarInLeapYear(calendar, isoDate) {
	const { year } = computeCalendarDateFields(calendar, isoDate);
	return calendar ? calendar.q(year) : computeIsoInLeapYear(year);
}
function computeCalendarMonthsInYear(calendar, isoDate) {
	const { year } = computeCalendarDateFields(calendar, isoDate);
	return computeCalendarMonthsInYearForYear(calendar, year);
}
function computeCalendarDaysInMonth(calendar, isoDate) {
	const { year, month } = computeCalendarDateFields(calendar, isoDate);
	return computeCalendarDaysInMonthForYearMonth(calendar, year, month);
}
function computeCalendarDaysInYear(calendar, isoDate) {
	const { year } = computeCalendarDateFields(calendar, isoDate);
	return calendar ? calendar.i(year) : computeIsoDaysInYear(year);
}
function computeCalendarDayOfYear(calendar, isoDate) {
	if (!calendar) return computeIsoDayOfYear(isoDate);
	const { year } = computeCalendarDateFields(calendar, isoDate);
	const yearStartIsoDate = computeCalendarIsoFieldsFromParts(calendar, year, 1, 1);
	return isoDateToEpochDays(isoDate) - isoDateToEpochDays(yearStartIsoDate) + 1;
}
function computeCalendarWeekOfYear(calendar, isoDate) {
	return calendar === void 0 ? computeIsoWeekFields(isoDate).weekOfYear : void 0;
}
function computeCalendarYearOfWeek(calendar, isoDate) {
	return calendar === void 0 ? computeIsoWeekFields(isoDate).yearOfWeek : void 0;
}
var durationFieldNamesAsc = /*@__PURE__*/ unitNamesAsc.map((unitName) => unitName + "s");
var durationGetters = /*@__PURE__*/ createPropGetters(durationFieldNamesAsc);
var durationFieldNamesAlpha = /*@__PURE__*/ sortStrings(durationFieldNamesAsc);
var durationTimeFieldNamesAsc = /*@__PURE__*/ durationFieldNamesAsc.slice(0, 6);
var durationDateFieldNamesAsc = /*@__PURE__*/ durationFieldNamesAsc.slice(6);
var durationCalendarFieldNamesAsc = /*@__PURE__*/ durationDateFieldNamesAsc.slice(1);
var durationFieldDefaults = /*@__PURE__*/ zipPropsConst(durationFieldNamesAsc, 0);
var durationTimeFieldDefaults = /*@__PURE__*/ zipPropsConst(durationTimeFieldNamesAsc, 0);
var clearDurationFields = /*@__PURE__*/ bindArgs(zeroOutProps, durationFieldNamesAsc);
function requirePropDefined(optionName, optionVal) {
	return optionVal ?? throwRangeError(missingField(optionName)), optionVal;
}
var requireString = /*@__PURE__*/ bindArgs(requireType, "string");
function requireType(typeName, arg, entityName = typeName) {
	return typeof arg !== typeName && throwTypeError(invalidEntity(entityName, arg)), arg;
}
function requireNumberIsInteger(num, entityName = "number") {
	return Number.isInteger(num) || throwRangeError(((entityName, num) => `Non-integer ${entityName}: ${num}`)(entityName, num)), num || 0;
}
function toString$1(arg) {
	return "symbol" == typeof arg && throwTypeError("Cannot convert Symbol to string"), String(arg);
}
function toPrimitiveWithStringHint(arg) {
	if (!isObjectLike$1(arg)) return arg;
	const exoticToPrimitive = arg[Symbol.toPrimitive];
	if (null != exoticToPrimitive) {
		"function" != typeof exoticToPrimitive && throwTypeError();
		const primitive = Reflect.apply(exoticToPrimitive, arg, ["string"]);
		return isObjectLike$1(primitive) && throwTypeError(), primitive;
	}
	return Date.prototype[Symbol.toPrimitive].call(arg, "string");
}
function toBigInt(bi) {
	return "boolean" == typeof bi ? BigInt(bi ? 1 : 0) : "string" == typeof bi ? BigInt(bi) : ("bigint" != typeof bi && throwTypeError(`Invalid bigint: ${bi}`), bi);
}
function toStrictInteger(arg, entityName) {
	return requireNumberIsInteger(toFiniteNumber(arg, entityName), entityName);
}
var smallestUnitStr = "smallestUnit";
var overflowMap = {
	constrain: 0,
	reject: 1
};
var epochDisambigMap = {
	compatible: 0,
	reject: 1,
	earlier: 2,
	later: 3
};
var offsetDisambigMap = {
	reject: 0,
	use: 1,
	prefer: 2,
	ignore: 3
};
var calendarDisplayMap = {
	auto: 0,
	never: 1,
	critical: 2,
	always: 3
};
var timeZoneDisplayMap = {
	auto: 0,
	never: 1,
	critical: 2
};
var offsetDisplayMap = {
	auto: 0,
	never: 1
};
var roundingModeMap = {
	floor: 0,
	halfFloor: 1,
	ceil: 2,
	halfCeil: 3,
	trunc: 4,
	halfTrunc: 5,
	expand: 6,
	halfExpand: 7,
	halfEven: 8
};
var roundingModeFuncs = [
	Math.floor,
	(num) => hasHalf(num) ? Math.floor(num) : Math.round(num),
	Math.ceil,
	(num) => hasHalf(num) ? Math.ceil(num) : Math.round(num),
	Math.trunc,
	(num) => hasHalf(num) ? Math.trunc(num) || 0 : Math.round(num),
	(num) => num < 0 ? Math.floor(num) : Math.ceil(num),
	(num) => Math.sign(num) * Math.round(Math.abs(num)) || 0,
	(num) => hasHalf(num) ? (num = Math.trunc(num) || 0) + num % 2 : Math.round(num)
];
var directionMap = {
	previous: -1,
	next: 1
};
function coerceRoundingIncInteger(options) {
	const roundingInc = options.roundingIncrement;
	if (void 0 === roundingInc) return 1;
	const integer = toIntegerWithTrunc(roundingInc, "roundingIncrement");
	return (integer < 1 || integer > 10 ** 9) && throwRangeError(invalidEntity("roundingIncrement", integer)), integer;
}
function coerceFractionalSecondDigits(options) {
	let subsecDigits = options.fractionalSecondDigits;
	if (void 0 !== subsecDigits) {
		if ("number" != typeof subsecDigits) {
			if ("auto" === toString$1(subsecDigits)) return;
			throwRangeError(invalidEntity("fractionalSecondDigits", subsecDigits));
		}
		subsecDigits = clampEntity("fractionalSecondDigits", Math.floor(subsecDigits), 0, 9, 1);
	}
	return subsecDigits;
}
function coerceUnitOption(optionName, options, minUnit = 0, ensureDefined) {
	let unitStr = options[optionName];
	if (void 0 === unitStr) return ensureDefined ? minUnit : void 0;
	if (unitStr = toString$1(unitStr), "auto" === unitStr) return ensureDefined ? minUnit : null;
	let unit = unitNameMap[unitStr];
	return void 0 === unit && (unit = durationFieldNamesAsc.indexOf(unitStr)), unit < 0 && throwRangeError(invalidChoice(optionName, unitStr, unitNameMap)), unit;
}
function coerceChoiceOption(optionName, enumNameMap, options, defaultChoice = 0) {
	const enumArg = options[optionName];
	if (void 0 === enumArg) return defaultChoice;
	const enumStr = toString$1(enumArg);
	const enumNum = enumNameMap[enumStr];
	return void 0 === enumNum && throwRangeError(invalidChoice(optionName, enumStr, enumNameMap)), enumNum;
}
var coerceSmallestUnit = /*@__PURE__*/ bindArgs(coerceUnitOption, smallestUnitStr);
var coerceLargestUnit = /*@__PURE__*/ bindArgs(coerceUnitOption, "largestUnit");
var coerceTotalUnit = /*@__PURE__*/ bindArgs(coerceUnitOption, "unit");
var coerceOverflow = /*@__PURE__*/ bindArgs(coerceChoiceOption, "overflow", overflowMap);
var coerceEpochDisambig = /*@__PURE__*/ bindArgs(coerceChoiceOption, "disambiguation", epochDisambigMap);
var coerceOffsetDisambig = /*@__PURE__*/ bindArgs(coerceChoiceOption, "offset", offsetDisambigMap);
var coerceCalendarDisplay = /*@__PURE__*/ bindArgs(coerceChoiceOption, "calendarName", calendarDisplayMap);
var coerceTimeZoneDisplay = /*@__PURE__*/ bindArgs(coerceChoiceOption, "timeZoneName", timeZoneDisplayMap);
var coerceOffsetDisplay = /*@__PURE__*/ bindArgs(coerceChoiceOption, "offset", offsetDisplayMap);
var coerceRoundingMode = /*@__PURE__*/ bindArgs(coerceChoiceOption, "roundingMode", roundingModeMap);
var coerceDirection = /*@__PURE__*/ bindArgs(coerceChoiceOption, "direction", directionMap);
function normalizeOptionsOrString(options, optionName) {
	return "string" == typeof options ? ((optionName, optionVal) => {
		const res = Object.create(null);
		return res[optionName] = optionVal, res;
	})(optionName, options) : requireObjectLike(options);
}
function validateRoundingInc(roundingInc, smallestUnit, allowManyLargeUnits, solarMode) {
	const upUnitNano = solarMode ? nanoInUtcDay : unitNanoMap[smallestUnit + 1];
	if (upUnitNano) {
		const incNano = roundingInc * unitNanoMap[smallestUnit];
		(upUnitNano % incNano || !solarMode && incNano === upUnitNano) && throwRangeError(invalidEntity("roundingIncrement", roundingInc));
	} else !allowManyLargeUnits && roundingInc > 1 && throwRangeError(invalidEntity("roundingIncrement", roundingInc));
	return roundingInc;
}
function validateUnitRange(optionName, unit, minUnit, maxUnit) {
	return null != unit && clampEntity(optionName, unit, minUnit, maxUnit, 1, unitNamesAsc), unit;
}
function checkLargestSmallestUnit(largestUnit, smallestUnit) {
	smallestUnit > largestUnit && throwRangeError("smallestUnit > largestUnit");
}
function refineDiffOptions(roundingModeInvert, options, defaultLargestUnit, maxUnit = 9, minUnit = 0, defaultRoundingMode = 4) {
	options = normalizeOptions(options);
	let largestUnit = coerceLargestUnit(options, minUnit);
	let roundingInc = coerceRoundingIncInteger(options);
	let roundingMode = coerceRoundingMode(options, defaultRoundingMode);
	let smallestUnit = coerceSmallestUnit(options, minUnit, 1);
	return largestUnit = validateUnitRange("largestUnit", largestUnit, minUnit, maxUnit), smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, minUnit, maxUnit), null == largestUnit ? largestUnit = Math.max(defaultLargestUnit, smallestUnit) : checkLargestSmallestUnit(largestUnit, smallestUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), roundingModeInvert && (roundingMode = ((roundingMode) => roundingMode < 4 ? (roundingMode + 2) % 4 : roundingMode)(roundingMode)), [
		largestUnit,
		smallestUnit,
		roundingInc,
		roundingMode
	];
}
function refineRoundingOptions(options, maxUnit = 6, solarMode) {
	let roundingInc = coerceRoundingIncInteger(options = normalizeOptionsOrString(options, smallestUnitStr));
	const roundingMode = coerceRoundingMode(options, 7);
	let smallestUnit = coerceSmallestUnit(options);
	return smallestUnit = requirePropDefined(smallestUnitStr, smallestUnit), smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, 0, maxUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, void 0, solarMode), [
		smallestUnit,
		roundingInc,
		roundingMode
	];
}
function combineDateAndTime(isoDate, time) {
	return pluckProps(calendarDateFieldNamesAsc, isoDate, pluckProps(timeFieldNamesAsc, time));
}
var epochNanoMax = /*@__PURE__*/ BigInt(1e8) * bigNanoInUtcDay;
var epochNanoMin = /*@__PURE__*/ BigInt(-1e8) * bigNanoInUtcDay;
var plainDateEpochNanoMin = epochNanoMin - bigNanoInUtcDay;
function checkIsoYearMonthInBounds(isoDate) {
	const isoYearMonthIndex = 12 * isoDate.year + isoDate.month;
	return (isoYearMonthIndex < -3261848 || isoYearMonthIndex > 3309129) && throwRangeError("Out-of-bounds date"), isoDate;
}
function checkIsoDateInBounds(isoDate, allowPlainDateLowerEdge = 1) {
	const epochNano = isoDateToEpochNano(isoDate);
	return (epochNano < (allowPlainDateLowerEdge ? plainDateEpochNanoMin : epochNanoMin) || epochNano > epochNanoMax) && throwRangeError("Out-of-bounds date"), isoDate;
}
function checkIsoDateTimeInBounds(isoDateTime) {
	return checkIsoDateTimeEpochNanoInBounds(isoDateTimeToEpochNano(isoDateTime)), isoDateTime;
}
function checkIsoDateTimeEpochNanoInBounds(epochNano) {
	return (epochNano <= plainDateEpochNanoMin || epochNano >= epochNanoMax + bigNanoInUtcDay) && throwRangeError("Out-of-bounds date"), epochNano;
}
function checkEpochNanoInBounds(epochNano) {
	return (epochNano < epochNanoMin || epochNano > epochNanoMax) && throwRangeError("Out-of-bounds date"), epochNano;
}
function isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano) {
	return checkEpochNanoInBounds(isoDateToEpochNano(isoDateTime) + BigInt(timeFieldsToNano(isoDateTime) - offsetNano));
}
function roundNumberToInc(num, roundingInc, roundingMode) {
	return roundWithMode(num / roundingInc, roundingMode) * roundingInc || 0;
}
function roundWithMode(num, roundingMode) {
	return roundingModeFuncs[roundingMode](num);
}
function totalRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano) {
	const unitWindow = clampRelativeUnitValue(wholeValue, sign, moveValueToEpochNano, endEpochNano);
	return interpolateRelativeUnitWindow(unitWindow, Number(endEpochNano - unitWindow.N) / Number(unitWindow.te - unitWindow.N));
}
function roundRelativeUnitWindow(unitWindow, endEpochNano, roundingInc, roundingMode) {
	return roundNumberToInc(interpolateRelativeUnitWindow(unitWindow, computeEpochNanoFrac(endEpochNano, unitWindow.N, unitWindow.te)), roundingInc, roundingMode);
}
function clampRelativeUnitValue(startValue, valueDelta, moveValueToEpochNano, epochNanoProgress) {
	let unitWindow = computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano);
	return ((epochNanoProgress, epochNano0, epochNano1, sign) => sign > 0 ? epochNano0 <= epochNanoProgress && epochNanoProgress <= epochNano1 : epochNano1 <= epochNanoProgress && epochNanoProgress <= epochNano0)(epochNanoProgress, unitWindow.N, unitWindow.te, Math.sign(valueDelta)) || (unitWindow = computeRelativeUnitWindow(startValue + valueDelta, valueDelta, moveValueToEpochNano)), unitWindow;
}
function computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano) {
	const endValue = startValue + valueDelta;
	return {
		ve: startValue,
		pe: endValue,
		N: moveValueToEpochNano(startValue),
		te: moveValueToEpochNano(endValue)
	};
}
function interpolateRelativeUnitWindow(unitWindow, fraction) {
	return unitWindow.ve + fraction * (unitWindow.pe - unitWindow.ve);
}
function computeEpochNanoFrac(epochNanoProgress, epochNano0, epochNano1) {
	const denomBig = epochNano1 - epochNano0;
	const numeratorBig = epochNanoProgress - epochNano0;
	if (!numeratorBig) return 0;
	const absNumerator = numeratorBig < 0n ? -numeratorBig : numeratorBig;
	const absDenom = denomBig < 0n ? -denomBig : denomBig;
	const fracSign = compareBigInts(numeratorBig, 0n) === compareBigInts(denomBig, 0n) ? 1 : -1;
	return compareBigInts(absNumerator, absDenom) <= 0 ? absNumerator === absDenom ? fracSign : fabricateNearHalfFraction(compareBigInts(2n * absNumerator, absDenom), fracSign) : Number(numeratorBig) / Number(denomBig);
}
function createEpochNanoSlots(epochNano) {
	return { epochNanoseconds: epochNano };
}
function createZonedEpochNanoSlots(epochNano, timeZone, calendar) {
	return {
		calendar,
		timeZone,
		epochNanoseconds: epochNano
	};
}
function createDateTimeSlots(isoDateTime, calendar) {
	return pluckProps(timeFieldNamesAsc, isoDateTime, createDateSlots(isoDateTime, calendar));
}
function createDateSlots(isoDate, calendar) {
	return pluckProps(calendarDateFieldNamesAsc, isoDate, { calendar });
}
function createTimeSlots(time) {
	return pluckProps(timeFieldNamesAsc, time);
}
function createDurationSlots(durationFields) {
	return pluckProps(durationFieldNamesAsc, durationFields, { sign: computeDurationSign(durationFields) });
}
function roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode) {
	return createZonedEpochNanoSlots(6 === smallestUnit ? roundZonedEpochToDay(slots, roundingMode) : roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode), slots.timeZone, slots.calendar);
}
function computeZonedHoursInDay(slots) {
	const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
	return divideBigNanoToExactNumber(epochNano1 - epochNano0, nanoInHour);
}
function computeZonedStartOfDay(slots) {
	const { timeZone, calendar } = slots;
	return createZonedEpochNanoSlots(getStartOfDayInstantFor(timeZone, combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults)), timeZone, calendar);
}
function roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned) {
	if (0 === smallestUnit && 1 === roundingInc) return durationFields;
	const sign = computeDurationSign(durationFields) || 1;
	let [roundedDurationFields, roundedEpochNano, grewBigUnit] = (isUniformUnit(smallestUnit, isZoned) ? isZoned && smallestUnit < 6 && largestUnit >= 6 ? nudgeZonedTimeDuration : nudgeDayTimeDuration : nudgeRelativeDuration)(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps);
	return grewBigUnit && 7 !== smallestUnit && (roundedDurationFields = ((durationFields, endEpochNano, largestUnit, smallestUnit, sign, relativeOps) => {
		for (let currentUnit = smallestUnit + 1; currentUnit <= largestUnit; currentUnit++) {
			if (7 === currentUnit && 7 !== largestUnit) continue;
			const baseDurationFields = clearDurationFields(currentUnit, durationFields);
			baseDurationFields[durationFieldNamesAsc[currentUnit]] += sign;
			const thresholdCompare = compareBigInts(endEpochNano, moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields));
			if (thresholdCompare && thresholdCompare !== sign) break;
			durationFields = baseDurationFields;
		}
		return durationFields;
	})(roundedDurationFields, roundedEpochNano, largestUnit, Math.max(6, smallestUnit), sign, relativeOps)), roundedDurationFields;
}
function roundDayTimeDurationByInc(durationFields, nanoInc, roundingMode) {
	const maxUnit = Math.max(Math.min(getMaxDurationUnit(durationFields), 6), 3);
	return nanoToDurationDayTimeFields(roundBigNanoToInc(durationDayTimeToBigNano(durationFields), BigInt(nanoInc), roundingMode), maxUnit);
}
function roundZonedEpochToDay(slots, roundingMode) {
	const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
	return roundZonedEpochToBounds(slots.epochNanoseconds, epochNano0, epochNano1, roundingMode);
}
function roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode) {
	if (0 === smallestUnit && 1 === roundingInc) return slots.epochNanoseconds;
	const isoDateTime = zonedEpochSlotsToIso(slots);
	return getInstantPreferringOffset(slots.timeZone, roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode), isoDateTime.offsetNanoseconds);
}
function roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode) {
	return roundDateTimeToInc(isoDateTime, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}
function roundTimeToUnit(timeFields, smallestUnit, roundingInc, roundingMode) {
	return roundTimeToInc(timeFields, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}
function roundDateTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano) {
	const [roundedTimeFields, dayDelta] = roundTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano);
	const roundedIsoDateTime = combineDateAndTime(moveDateByDays(isoDateTime, dayDelta), roundedTimeFields);
	return checkIsoDateTimeInBounds(roundedIsoDateTime), roundedIsoDateTime;
}
function roundTimeToInc(timeFields, nanoInc, roundingMode, spanNano = nanoInUtcDay) {
	const timeNano = timeFieldsToNano(timeFields);
	const remainderNano = timeNano % spanNano;
	return nanoToTimeAndDay(timeNano - remainderNano + roundNumberToInc(remainderNano, nanoInc, roundingMode));
}
function nudgeRelativeDuration(sign, durationFields, endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
	const smallestUnitFieldName = durationFieldNamesAsc[smallestUnit];
	const baseDurationFields = clearDurationFields(smallestUnit, durationFields);
	7 === smallestUnit && (durationFields = {
		...durationFields,
		weeks: durationFields.weeks + Math.trunc(durationFields.days / 7)
	});
	const truncedVal = divTrunc(durationFields[smallestUnitFieldName], roundingInc) * roundingInc;
	const nudgeWindow = clampRelativeUnitValue(truncedVal, roundingInc * sign, (value) => (baseDurationFields[smallestUnitFieldName] = value, moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)), endEpochNano);
	const roundedVal = roundRelativeUnitWindow(nudgeWindow, endEpochNano, roundingInc, roundingMode);
	return baseDurationFields[smallestUnitFieldName] = roundedVal, [
		baseDurationFields,
		roundedVal === nudgeWindow.pe ? nudgeWindow.te : nudgeWindow.N,
		roundedVal !== truncedVal
	];
}
function nudgeZonedTimeDuration(sign, durationFields, _endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
	const timeNano = Number(durationTimeToBigNano(durationFields));
	const nanoInc = computeNanoInc(smallestUnit, roundingInc);
	let roundedTimeNano = roundNumberToInc(timeNano, nanoInc, roundingMode);
	const dateDurationFields = {
		...durationFields,
		...durationTimeFieldDefaults
	};
	const dayEpochNano0 = relativeOps.X(dateDurationFields);
	const dayEpochNano1 = relativeOps.X({
		...dateDurationFields,
		days: dateDurationFields.days + sign
	});
	const daySpanNano = Number(dayEpochNano1 - dayEpochNano0);
	Math.sign(daySpanNano) !== sign && throwRangeError("Out-of-bounds TimeZone gap");
	const beyondDayNano = roundedTimeNano - daySpanNano;
	let dayDelta = 0;
	let nudgedEpochNano;
	beyondDayNano && Math.sign(beyondDayNano) !== sign ? nudgedEpochNano = dayEpochNano0 + BigInt(roundedTimeNano) : (dayDelta += sign, roundedTimeNano = roundNumberToInc(beyondDayNano, nanoInc, roundingMode), nudgedEpochNano = dayEpochNano1 + BigInt(roundedTimeNano));
	const durationTimeFields = nanoToDurationTimeFields(roundedTimeNano);
	return [
		{
			...durationFields,
			...durationTimeFields,
			days: durationFields.days + dayDelta
		},
		nudgedEpochNano,
		Boolean(dayDelta)
	];
}
function nudgeDayTimeDuration(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
	const bigNano = durationDayTimeToBigNano(durationFields);
	const roundedBigNano = roundBigNanoToInc(bigNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
	const nanoDiff = roundedBigNano - bigNano;
	const expandedBigUnit = Math.sign(Number(roundedBigNano / bigNanoInUtcDay) - Number(bigNano / bigNanoInUtcDay)) === sign;
	const roundedDayTimeFields = nanoToDurationDayTimeFields(roundedBigNano, Math.min(largestUnit, 6));
	return [
		{
			...durationFields,
			...roundedDayTimeFields
		},
		endEpochNano + nanoDiff,
		expandedBigUnit
	];
}
function computeZonedDayEpochInterval(slots) {
	const { timeZone } = slots;
	const isoDateTime0 = combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults);
	const isoDateTime1 = combineDateAndTime(moveDateByDays(isoDateTime0, 1), timeFieldDefaults);
	return [getStartOfDayInstantFor(timeZone, isoDateTime0), getStartOfDayInstantFor(timeZone, isoDateTime1)];
}
function roundZonedEpochToBounds(epochNano, epochNano0, epochNano1, roundingMode) {
	return roundWithMode(computeEpochNanoFrac(epochNano < epochNano1 ? epochNano : epochNano1 - 1n, epochNano0, epochNano1), roundingMode) ? epochNano1 : epochNano0;
}
function roundToMinute(offsetNano) {
	return roundNumberToInc(offsetNano, nanoInMinute, 7);
}
function roundBigNanoToInc(bigNano, bigNanoInc, roundingMode) {
	return roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, bigNano / bigNanoInc % 2n);
}
function roundBigNanoToDayOriginInc(bigNano, bigNanoInc, roundingMode) {
	const [day, timeNano] = divModFloorBigInt(bigNano, bigNanoInUtcDay);
	const dayOriginNano = day * bigNanoInUtcDay;
	return dayOriginNano + roundBigNanoToIncWithTail(timeNano, bigNanoInc, roundingMode, dayOriginNano / bigNanoInc + timeNano / bigNanoInc & 1n);
}
function roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, quotientTail) {
	const quotient = bigNano / bigNanoInc;
	const remainder = bigNano % bigNanoInc;
	let fraction = 0;
	remainder && (fraction = fabricateNearHalfFraction(compareBigInts(2n * (remainder < 0n ? -remainder : remainder), bigNanoInc), Math.sign(Number(remainder))));
	const roundedTail = roundWithMode(Number(quotientTail) + fraction, roundingMode);
	return (quotient - quotientTail + BigInt(roundedTail)) * bigNanoInc;
}
function computeNanoInc(smallestUnit, roundingInc) {
	return unitNanoMap[smallestUnit] * roundingInc;
}
function computeBigNanoInc(smallestUnit, roundingInc) {
	return BigInt(unitNanoMap[smallestUnit]) * BigInt(roundingInc);
}
var zonedEpochSlotsToIso = /*@__PURE__*/ memoize(_zonedEpochSlotsToIso, WeakMap);
function _zonedEpochSlotsToIso(slots) {
	const { epochNanoseconds, timeZone } = slots;
	const offsetNanoseconds = timeZone.B(epochNanoseconds);
	return {
		...epochNanoToIsoDateTime(epochNanoseconds + BigInt(offsetNanoseconds)),
		offsetNanoseconds
	};
}
function getInstantPreferringOffset(timeZone, isoDateTime, offsetNano) {
	return getMatchingInstantFor(timeZone, isoDateTime, offsetNano, 2, 0);
}
function getMatchingInstantFor(timeZone, isoDateTime, offsetNano, offsetDisambig = 0, epochDisambig = 0, epochFuzzy, hasZ) {
	if (hasZ || void 0 !== offsetNano && 1 === offsetDisambig) return isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano || 0);
	const possibleEpochNanos = timeZone.O(isoDateTime);
	if (void 0 !== offsetNano && 3 !== offsetDisambig) {
		checkIsoDateInBounds(isoDateTime, 0);
		const matchingEpochNano = ((possibleEpochNanos, isoDateTime, offsetNano, fuzzy) => {
			const zonedEpochNano = isoDateTimeToEpochNano(isoDateTime);
			fuzzy && (offsetNano = roundToMinute(offsetNano));
			for (const possibleEpochNano of possibleEpochNanos) {
				let possibleOffsetNano = Number(zonedEpochNano - possibleEpochNano);
				if (fuzzy && (possibleOffsetNano = roundToMinute(possibleOffsetNano)), possibleOffsetNano === offsetNano) return possibleEpochNano;
			}
		})(possibleEpochNanos, isoDateTime, offsetNano, epochFuzzy);
		if (void 0 !== matchingEpochNano) return matchingEpochNano;
		0 === offsetDisambig && throwRangeError("Invalid TimeZone offset");
	}
	return getSingleInstantFor(timeZone, isoDateTime, epochDisambig, possibleEpochNanos);
}
function getSingleInstantFor(timeZone, isoDateTime, disambig = 0, possibleEpochNanos = timeZone.O(isoDateTime)) {
	if (1 === possibleEpochNanos.length) return possibleEpochNanos[0];
	if (1 === disambig && throwRangeError("Ambiguous offset"), possibleEpochNanos.length) return possibleEpochNanos[3 === disambig ? 1 : 0];
	const zonedEpochNano = isoDateTimeToEpochNano(isoDateTime);
	const gapNano = ((timeZone, zonedEpochNano) => {
		const startOffsetNano = timeZone.B(zonedEpochNano - bigNanoInUtcDay);
		return ((gapNano) => (gapNano > nanoInUtcDay && throwRangeError("Out-of-bounds TimeZone gap"), gapNano))(timeZone.B(zonedEpochNano + bigNanoInUtcDay) - startOffsetNano);
	})(timeZone, zonedEpochNano);
	const shiftedIsoDateTime = epochNanoToIsoDateTime(zonedEpochNano + BigInt(gapNano * (2 === disambig ? -1 : 1)));
	return (possibleEpochNanos = timeZone.O(shiftedIsoDateTime))[2 === disambig ? 0 : possibleEpochNanos.length - 1];
}
function getStartOfDayInstantFor(timeZone, isoDateTime) {
	const possibleEpochNanos = timeZone.O(isoDateTime);
	if (possibleEpochNanos.length) return possibleEpochNanos[0];
	const zonedEpochNanoDayBefore = isoDateTimeToEpochNano(isoDateTime) - bigNanoInUtcDay;
	return timeZone.C(zonedEpochNanoDayBefore, 1);
}
function moveYearMonth(calendar, isoDate, durationSlots, overflow = 0) {
	computeDurationSign(durationSlots) && clampEntity("unit", getMaxDurationUnit(durationSlots), 8, 9, 1, durationFieldNamesAsc);
	return moveToStartOfMonth(calendar, moveDate(calendar, checkIsoDateInBounds(moveToStartOfMonth(calendar, isoDate)), durationSlots, overflow));
}
function moveZonedEpochSlots(slots, durationFields, overflow = 0) {
	const { calendar, epochNanoseconds: epochNano, timeZone } = slots;
	const timeOnlyNano = durationTimeToBigNano(durationFields);
	let movedEpochNano = epochNano;
	if (durationHasDateParts(durationFields)) {
		const isoDateTime = zonedEpochSlotsToIso(slots);
		movedEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, isoDateTime, {
			...durationFields,
			...durationTimeFieldDefaults
		}, overflow), isoDateTime)) + timeOnlyNano;
	} else movedEpochNano += timeOnlyNano;
	return {
		...slots,
		epochNanoseconds: checkEpochNanoInBounds(movedEpochNano)
	};
}
function moveDateTime(calendar, isoDateTime, durationFields, overflow = 0) {
	const [movedTimeFields, dayDelta] = moveTime(isoDateTime, durationFields);
	return checkIsoDateTimeInBounds(combineDateAndTime(moveDate(calendar, isoDateTime, {
		...durationFields,
		...durationTimeFieldDefaults,
		days: durationFields.days + dayDelta
	}, overflow), movedTimeFields));
}
function moveTime(timeFields, durationFields) {
	return moveTimeByNano(timeFields, durationTimeToBigNano(durationFields));
}
function moveEpochNano(epochNano, durationFields) {
	return moveEpochNanoByNano(epochNano, (clampEntity("unit", getMaxDurationUnit(fields = durationFields), 0, 5, 1, durationFieldNamesAsc), durationTimeToBigNano(fields)));
	var fields;
}
function moveDate(calendar, isoDate, durationFields, overflow = 0) {
	let { years, months, weeks, days } = durationFields;
	let movedIsoDate;
	if (days += Number(durationTimeToBigNano(durationFields) / bigNanoInUtcDay), years || months) movedIsoDate = moveDateByCalendarUnits(calendar, isoDate, years, months, overflow);
	else {
		if (!weeks && !days) return isoDate;
		movedIsoDate = isoDate;
	}
	return (weeks || days) && (movedIsoDate = moveDateByDays(movedIsoDate, 7 * weeks + days)), checkIsoDateInBounds(movedIsoDate);
}
function moveToStartOfMonth(calendar, isoDate) {
	return moveDateByDays(isoDate, 1 - computeCalendarDateFields(calendar, isoDate).day);
}
function moveDateByCalendarUnits(calendar, isoDate, years, months, overflow) {
	let { year, month, day } = computeCalendarDateFields(calendar, isoDate);
	if (years) {
		const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
		year += years, month = resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, calendar ? calendar.p(year) : void 0, overflow), month = clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
	}
	if (months) {
		const yearMonthParts = addCalendarMonths(calendar, year, month, months);
		({year: year, month: month} = yearMonthParts);
	}
	return day = clampEntity("day", day, 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow), computeCalendarIsoFieldsFromParts(calendar, year, month, day);
}
function addCalendarMonths(calendar, year, month, monthDelta) {
	return calendar ? calendar.ae(year, month, monthDelta) : addIsoMonths(year, month, monthDelta);
}
function resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, targetLeapMonth, overflow) {
	if (isLeapMonth) {
		const leapMonthMeta = calendar ? calendar.l : void 0;
		if (void 0 !== targetLeapMonth && (leapMonthMeta < 0 || targetLeapMonth === monthCodeNumber + 1)) return targetLeapMonth;
		if (1 === overflow && throwRangeError(invalidLeapMonth), leapMonthMeta < 0) return -leapMonthMeta;
	}
	return monthCodeNumberToMonth(monthCodeNumber, 0, targetLeapMonth);
}
function moveTimeByNano(timeFields, durationBigNano) {
	const durDays = Number(durationBigNano / bigNanoInUtcDay);
	const durTimeNano = Number(durationBigNano % bigNanoInUtcDay);
	const [newTimeFields, overflowDays] = nanoToTimeAndDay(timeFieldsToNano(timeFields) + durTimeNano);
	return [newTimeFields, durDays + overflowDays];
}
function moveEpochNanoByNano(epochNano, deltaNano) {
	return checkEpochNanoInBounds(epochNano + deltaNano);
}
function moveDateByDays(isoDate, days) {
	return days ? epochDaysToIsoDate(isoDateToEpochDays(isoDate) + days) : isoDate;
}
function getCommonCalendar(a, b) {
	return getCalendarSlotId(a) !== getCalendarSlotId(b) && throwRangeError("Mismatching Calendars"), a;
}
function getCommonTimeZone(a, b) {
	return a.m !== b.m && throwRangeError("Mismatching TimeZones"), a;
}
function getZonedTimeZoneId(slots) {
	return slots.timeZone.id;
}
function diffZonedDateTimesRounded(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) {
	return largestUnit < 6 ? diffEpochNanosRounded(startZoned.epochNanoseconds, endZoned.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) => {
		const timeZone = getCommonTimeZone(startZoned.timeZone, endZoned.timeZone);
		const endEpochNano = endZoned.epochNanoseconds;
		if (endEpochNano === startZoned.epochNanoseconds) return durationFieldDefaults;
		let durationFields;
		return durationFields = diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit), durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, createZonedRelativeOps(calendar, timeZone, startZoned), 1), durationFields;
	})(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode);
}
function diffDateTimesRounded(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) {
	return largestUnit <= 6 ? diffEpochNanosRounded(isoDateTimeToEpochNano(startIsoDateTime), isoDateTimeToEpochNano(endIsoDateTime), largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) => {
		const endEpochNano = isoDateTimeToEpochNano(endIsoDateTime);
		const sign = compareBigInts(endEpochNano, isoDateTimeToEpochNano(startIsoDateTime));
		if (!sign) return durationFieldDefaults;
		let durationFields;
		return durationFields = diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit), durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, ((calendar, origin) => ({
			ne: isoDateTimeToEpochNano(origin),
			X: (duration) => isoDateTimeToEpochNano(combineDateAndTime(moveDate(calendar, origin, duration), origin))
		}))(calendar, startIsoDateTime)), durationFields;
	})(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode);
}
function diffYearMonthsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode) {
	const firstOfMonth0 = moveToStartOfMonth(calendar, startIsoDate);
	const firstOfMonth1 = moveToStartOfMonth(calendar, endIsoDate);
	return compareIsoDates(firstOfMonth0, firstOfMonth1) ? diffDateCalendarUnitsRounded(calendar, checkIsoDateInBounds(firstOfMonth0), checkIsoDateInBounds(firstOfMonth1), largestUnit, smallestUnit, roundingInc, roundingMode, 8) : durationFieldDefaults;
}
function diffDatesRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
	return 6 === largestUnit ? diffEpochNanosRounded(isoDateToEpochNano(startIsoDate), isoDateToEpochNano(endIsoDate), largestUnit, smallestUnit, roundingInc, roundingMode) : diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision);
}
function diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode) {
	const timeDiffNano = roundNumberToInc(timeFieldsToNano(plainTimeSlots1) - timeFieldsToNano(plainTimeSlots0), computeNanoInc(smallestUnit, roundingInc), roundingMode);
	return {
		...durationFieldDefaults,
		...nanoToDurationTimeFields(timeDiffNano, largestUnit)
	};
}
function diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
	const endEpochNano = isoDateToEpochNano(endIsoDate);
	if (!compareIsoDates(startIsoDate, endIsoDate)) return durationFieldDefaults;
	let durationFields;
	return durationFields = diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit), smallestUnit === smallestPrecision && 1 === roundingInc || (durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, createDateRelativeOps(calendar, startIsoDate))), durationFields;
}
function diffEpochNanosRounded(startEpochNano, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
	return {
		...durationFieldDefaults,
		...nanoToDurationDayTimeFields(roundBigNanoToInc(endEpochNano - startEpochNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode), largestUnit)
	};
}
function diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit) {
	return largestUnit < 6 ? {
		...durationFieldDefaults,
		...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, largestUnit)
	} : ((timeZone, startZoned, endZoned) => {
		const sign = compareBigInts(endZoned.epochNanoseconds, startZoned.epochNanoseconds);
		if (!sign) return durationFieldDefaults;
		if (!compareIsoDates(zonedEpochSlotsToIso(startZoned), zonedEpochSlotsToIso(endZoned))) return {
			...durationFieldDefaults,
			...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, 5)
		};
		const [startIsoDateTime, endIsoDate, remainderNano] = prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign);
		return {
			...(start = startIsoDateTime, end = endIsoDate, diffCalendarDates(calendar, start, end, largestUnit)),
			...nanoToDurationTimeFields(remainderNano)
		};
		var start, end;
	})(timeZone, startZoned, endZoned);
}
function diffDateTimesExact(calendar, startIsoDateTime, endIsoDateTime, largestUnit) {
	const startEpochNano = isoDateTimeToEpochNano(startIsoDateTime);
	const endEpochNano = isoDateTimeToEpochNano(endIsoDateTime);
	const sign = compareBigInts(endEpochNano, startEpochNano);
	return sign ? largestUnit <= 6 ? {
		...durationFieldDefaults,
		...nanoToDurationDayTimeFields(endEpochNano - startEpochNano, largestUnit)
	} : diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) : durationFieldDefaults;
}
function diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) {
	let diffEndDate = endIsoDateTime;
	let timeNano = timeFieldsToNano(endIsoDateTime) - timeFieldsToNano(startIsoDateTime);
	return Math.sign(timeNano) === -sign && (diffEndDate = moveDateByDays(endIsoDateTime, -sign), timeNano += nanoInUtcDay * sign), {
		...diffCalendarDates(calendar, startIsoDateTime, diffEndDate, largestUnit),
		...nanoToDurationTimeFields(timeNano)
	};
}
function prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign) {
	const startIsoDate = zonedEpochSlotsToIso(startZoned);
	const endIsoDate = zonedEpochSlotsToIso(endZoned);
	const endEpochNano = endZoned.epochNanoseconds;
	let dayCorrection = 0;
	const timeDiffNano = timeFieldsToNano(endIsoDate) - timeFieldsToNano(startIsoDate);
	Math.sign(timeDiffNano) === -sign && dayCorrection++;
	const maxDayCorrection = sign > 0 ? 2 : 1;
	for (;; dayCorrection++) {
		const midIsoDate = moveDateByDays(endIsoDate, dayCorrection * -sign);
		const midEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(midIsoDate, startIsoDate));
		if (dayCorrection === maxDayCorrection || compareBigInts(endEpochNano, midEpochNano) !== -sign) return [
			startIsoDate,
			midIsoDate,
			Number(endEpochNano - midEpochNano)
		];
	}
}
function diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit) {
	if (largestUnit <= 7) return ((asWeeks, start, end) => {
		const days = countIsoDays(start, end);
		return asWeeks ? {
			...durationFieldDefaults,
			weeks: divTrunc(days, 7),
			days: modTrunc(days, 7)
		} : {
			...durationFieldDefaults,
			days
		};
	})(7 === largestUnit, startIsoDate, endIsoDate);
	const yearMonthDayStart = computeCalendarDateFields(calendar, startIsoDate);
	const yearMonthDayEnd = computeCalendarDateFields(calendar, endIsoDate);
	if (8 === largestUnit) {
		const { year: year0, month: month0, day: day0 } = yearMonthDayStart;
		const { year: year1, month: month1, day: day1 } = yearMonthDayEnd;
		const sign = Math.sign(compareNumbers(year1, year0) || compareNumbers(month1, month0) || countIsoDays(startIsoDate, endIsoDate));
		let months = 0;
		let days = 0;
		if (sign) {
			months = calendar ? calendar.ee(year0, month0, year1, month1) : diffIsoMonthSlots(year0, month0, year1, month1);
			let anchorIsoDate = moveDateByCalendarUnits(calendar, startIsoDate, 0, months, 0);
			sign * compareNumbers(day0, day1) > 0 && (months -= sign, anchorIsoDate = moveDateByCalendarUnits(calendar, startIsoDate, 0, months, 0)), days = countIsoDays(anchorIsoDate, endIsoDate);
		}
		return {
			...durationFieldDefaults,
			months,
			days
		};
	}
	const { year: year0, month: month0, day: day0 } = yearMonthDayStart;
	let { year: year1, month: month1, day: day1 } = yearMonthDayEnd;
	let yearDiff = year1 - year0;
	let monthDiff = month1 - month0;
	let dayDiff = day1 - day0;
	if (yearDiff || monthDiff) {
		const sign = Math.sign(yearDiff || monthDiff);
		let daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1);
		let dayCorrect = 0;
		if (Math.sign(day1 - day0) === -sign) {
			const origDaysInMonth1 = daysInMonth1;
			const yearMonthParts = addCalendarMonths(calendar, year1, month1, -sign);
			({year: year1, month: month1} = yearMonthParts), yearDiff = year1 - year0, monthDiff = month1 - month0, daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1), dayCorrect = sign < 0 ? -origDaysInMonth1 : daysInMonth1;
		}
		if (dayDiff = day1 - Math.min(day0, daysInMonth1) + dayCorrect, yearDiff) {
			const [monthCodeNumber0, isLeapMonth0] = computeCalendarMonthCodeParts(calendar, year0, month0);
			const [monthCodeNumber1, isLeapMonth1] = computeCalendarMonthCodeParts(calendar, year1, month1);
			const leapMonthMeta = calendar ? calendar.l : void 0;
			if (monthDiff = void 0 !== leapMonthMeta && isLeapMonth0 && !isLeapMonth1 && (leapMonthMeta < 0 ? sign > 0 && monthCodeNumber1 === -leapMonthMeta : sign < 0 && monthCodeNumber1 === monthCodeNumber0) ? 0 : monthCodeNumber1 - monthCodeNumber0 || Number(isLeapMonth1) - Number(isLeapMonth0), Math.sign(monthDiff) === -sign) {
				const monthCorrect = sign < 0 && -computeCalendarMonthsInYearForYear(calendar, year1);
				year1 -= sign, yearDiff = year1 - year0, monthDiff = month1 - resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar ? calendar.p(year1) : void 0, 0) + (monthCorrect || computeCalendarMonthsInYearForYear(calendar, year1));
			} else if (calendar) {
				const month0Projected = resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar.p(year1), 0);
				monthDiff = calendar.ee(year1, month0Projected, year1, month1);
			}
		}
	}
	return {
		...durationFieldDefaults,
		years: yearDiff,
		months: monthDiff,
		days: dayDiff
	};
}
function compareIsoDates(isoDate0, isoDate1) {
	return compareNumbers(isoDate0.year, isoDate1.year) || compareNumbers(isoDate0.month, isoDate1.month) || compareNumbers(isoDate0.day, isoDate1.day);
}
function countIsoDays(startIsoDate, endIsoDate) {
	return isoDateToEpochDays(endIsoDate) - isoDateToEpochDays(startIsoDate);
}
function spanRelativeDuration(relativeToSlots, durationFields, largestUnit) {
	return isZonedEpochSlots(relativeToSlots) ? ((relativeToSlots, durationFields, largestUnit) => {
		const { calendar, timeZone } = relativeToSlots;
		const endSlots = moveZonedEpochSlots(relativeToSlots, durationFields);
		return [
			diffZonedEpochsExact(timeZone, calendar, relativeToSlots, endSlots, largestUnit),
			endSlots.epochNanoseconds,
			createZonedRelativeOps(calendar, timeZone, relativeToSlots)
		];
	})(relativeToSlots, durationFields, largestUnit) : ((relativeToSlots, durationFields, largestUnit) => {
		const { calendar } = relativeToSlots;
		const origin = checkIsoDateTimeInBounds(combineDateAndTime(relativeToSlots, timeFieldDefaults));
		const end = moveDateTime(calendar, origin, durationFields);
		return [
			diffDateTimesExact(calendar, origin, end, largestUnit),
			isoDateTimeToEpochNano(end),
			createDateRelativeOps(calendar, relativeToSlots)
		];
	})(relativeToSlots, durationFields, largestUnit);
}
function moveRelativeEndpointToEpochNano(relativeToSlots, durationFields) {
	return isZonedEpochSlots(relativeToSlots) ? moveZonedEpochSlots(relativeToSlots, durationFields).epochNanoseconds : isoDateTimeToEpochNano(moveDateTime(relativeToSlots.calendar, combineDateAndTime(relativeToSlots, timeFieldDefaults), durationFields));
}
function moveRelativeMarkerToEpochNano(relativeOps, dateDuration) {
	return durationHasDateParts(dateDuration) ? relativeOps.X(dateDuration) : relativeOps.ne;
}
function createZonedRelativeOps(calendar, timeZone, slots) {
	const origin = zonedEpochSlotsToIso(slots);
	return {
		ne: slots.epochNanoseconds,
		X: (duration) => getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, origin, duration), origin))
	};
}
function createDateRelativeOps(calendar, origin) {
	return {
		ne: isoDateToEpochNano(origin),
		X: (duration) => isoDateToEpochNano(moveDate(calendar, origin, duration))
	};
}
function isZonedEpochSlots(slots) {
	return "timeZone" in slots;
}
function isUniformUnit(unit, isZoned) {
	return unit <= 6 - (isZoned ? 1 : 0);
}
function nanoToGivenFields(nano, largestUnit, fieldNames) {
	const fields = {};
	for (let unit = largestUnit; unit >= 0; unit--) {
		const divisor = unitNanoMap[unit];
		fields[fieldNames[unit]] = divTrunc(nano, divisor), nano = modTrunc(nano, divisor);
	}
	return fields;
}
var maxDurationSeconds = 2 ** 53;
function addDurationsWithoutRelativeTo(doSubtract, slots, otherSlots) {
	const maxUnit = Math.max(getMaxDurationUnit(slots), getMaxDurationUnit(otherSlots));
	return clampEntity("unit", maxUnit, 0, 6, 1, durationFieldNamesAsc), ((doSubtract, slots, otherSlots, maxUnit) => createDurationSlots(validateDurationFields(((a, b, largestUnit, doSubtract) => {
		const combined = durationDayTimeToBigNano(a) + durationDayTimeToBigNano(b) * BigInt(doSubtract ? -1 : 1);
		return Number.isFinite(Number(combined / bigNanoInUtcDay)) || throwRangeError("Out-of-bounds date"), {
			...durationFieldDefaults,
			...nanoToDurationDayTimeFields(combined, largestUnit)
		};
	})(slots, otherSlots, maxUnit, doSubtract))))(doSubtract, slots, otherSlots, maxUnit);
}
function roundDuration(refineRelativeTo, slots, options) {
	const durationLargestUnit = getMaxDurationUnit(slots);
	const [largestUnit, smallestUnit, roundingInc, roundingMode, relativeToSlots] = ((options, defaultLargestUnit, refineRelativeTo) => {
		options = normalizeOptionsOrString(options, smallestUnitStr);
		let largestUnit = coerceLargestUnit(options);
		const relativeToInternals = refineRelativeTo(options.relativeTo);
		let roundingInc = coerceRoundingIncInteger(options);
		const roundingMode = coerceRoundingMode(options, 7);
		let smallestUnit = coerceSmallestUnit(options);
		return void 0 === largestUnit && void 0 === smallestUnit && throwRangeError("Required smallestUnit or largestUnit"), smallestUnit ??= 0, largestUnit ??= Math.max(smallestUnit, defaultLargestUnit), checkLargestSmallestUnit(largestUnit, smallestUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), roundingInc > 1 && smallestUnit > 5 && largestUnit !== smallestUnit && throwRangeError("For calendar units with roundingIncrement > 1, use largestUnit = smallestUnit"), [
			largestUnit,
			smallestUnit,
			roundingInc,
			roundingMode,
			relativeToInternals
		];
	})(options, durationLargestUnit, refineRelativeTo);
	if (!relativeToSlots && Math.max(durationLargestUnit, largestUnit) <= 6) return createDurationSlots(validateDurationFields(((durationFields, largestUnit, smallestUnit, roundingInc, roundingMode) => {
		const roundedBigNano = roundBigNanoToInc(durationDayTimeToBigNano(durationFields), computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
		return {
			...durationFieldDefaults,
			...nanoToDurationDayTimeFields(roundedBigNano, largestUnit)
		};
	})(slots, largestUnit, smallestUnit, roundingInc, roundingMode)));
	relativeToSlots || throwRangeError("Missing relativeTo");
	const isZoned = isZonedEpochSlots(relativeToSlots);
	if (!slots.sign && (!isZoned || largestUnit < 6)) return slots;
	const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, largestUnit);
	return createDurationSlots(roundRelativeDuration(balancedDuration, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned));
}
function absDuration$1(slots) {
	return -1 === slots.sign ? negateDuration(slots) : slots;
}
function negateDuration(slots) {
	return createDurationSlots(negateDurationFields(slots));
}
function negateDurationFields(fields) {
	const res = {};
	for (const fieldName of durationFieldNamesAsc) res[fieldName] = -1 * fields[fieldName] || 0;
	return res;
}
function computeDurationSign(fields, fieldNames = durationFieldNamesAsc) {
	let sign = 0;
	for (const fieldName of fieldNames) {
		const fieldSign = Math.sign(fields[fieldName]);
		fieldSign && (sign && sign !== fieldSign && throwRangeError("Cannot mix duration signs"), sign = fieldSign);
	}
	return sign;
}
function validateDurationFields(fields) {
	for (const calendarUnit of durationCalendarFieldNamesAsc) validateDurationCalendarUnit(calendarUnit, fields[calendarUnit]);
	const bigNano = durationDayTimeToBigNano(fields);
	return validateDurationTimeUnit(Number(bigNano / bigNanoInSec)), fields;
}
function validateDurationCalendarUnit(unit, value) {
	return clampEntity(unit, value, -4294967295, 4294967295, 1);
}
function validateDurationTimeUnit(n) {
	Number.isSafeInteger(n) || throwRangeError("Out-of-bounds duration");
}
function durationDayTimeToBigNano(fields) {
	return BigInt(fields.days) * bigNanoInUtcDay + durationTimeToBigNano(fields);
}
function durationTimeToBigNano(fields) {
	return BigInt(fields.hours) * bigNanoInHour + BigInt(fields.minutes) * bigNanoInMinute + durationSubMinuteToBigNano(fields);
}
function durationSubMinuteToBigNano(fields) {
	return BigInt(fields.seconds) * bigNanoInSec + BigInt(fields.milliseconds) * bigNanoInMilli + BigInt(fields.microseconds) * bigNanoInMicro + BigInt(fields.nanoseconds);
}
function nanoToDurationDayTimeFields(bigNano, largestUnit = 6) {
	const days = Number(bigNano / bigNanoInUtcDay);
	const timeNano = Number(bigNano % bigNanoInUtcDay);
	const unitNano = unitNanoMap[largestUnit];
	const largestUnitVal = largestUnit <= 3 ? Number(bigNano / BigInt(unitNano)) : days * (nanoInUtcDay / unitNano) + divTrunc(timeNano, unitNano);
	Number.isFinite(largestUnitVal) || throwRangeError("Out-of-bounds date"), largestUnit <= 3 && Math.abs(largestUnitVal) / (nanoInSec / unitNanoMap[largestUnit]) >= maxDurationSeconds && throwRangeError("Out-of-bounds date");
	const dayTimeFields = nanoToGivenFields(timeNano, largestUnit, durationFieldNamesAsc);
	return dayTimeFields[durationFieldNamesAsc[largestUnit]] = largestUnitVal, dayTimeFields;
}
function nanoToDurationTimeFields(nano, largestUnit = 5) {
	return nanoToGivenFields(nano, largestUnit, durationFieldNamesAsc);
}
function durationHasDateParts(fields) {
	return Boolean(computeDurationSign(fields, durationDateFieldNamesAsc));
}
function getMaxDurationUnit(fields) {
	let unit = 9;
	for (; unit > 0 && !fields[durationFieldNamesAsc[unit]]; unit--);
	return unit;
}
function compareZonedEpochSlots(zonedEpochSlots0, zonedEpochSlots1) {
	return compareBigInts(zonedEpochSlots0.epochNanoseconds, zonedEpochSlots1.epochNanoseconds);
}
function compareDurations(refineRelativeTo, durationSlots0, durationSlots1, options) {
	const relativeToSlots = refineRelativeTo(normalizeOptions(options).relativeTo);
	const maxUnit = Math.max(getMaxDurationUnit(durationSlots0), getMaxDurationUnit(durationSlots1));
	return allPropsEqual(durationFieldNamesAsc, durationSlots0, durationSlots1) ? 0 : isUniformUnit(maxUnit, relativeToSlots && isZonedEpochSlots(relativeToSlots)) ? compareBigInts(durationDayTimeToBigNano(durationSlots0), durationDayTimeToBigNano(durationSlots1)) : (relativeToSlots || throwRangeError("Missing relativeTo"), compareBigInts(moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots0), moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots1)));
}
function compareIsoDateTimeFields(isoDateTime0, isoDateTime1) {
	return compareIsoDateFields(isoDateTime0, isoDateTime1) || compareTimeFields(isoDateTime0, isoDateTime1);
}
function compareIsoDateFields(isoDate0, isoDate1) {
	return compareNumbers(isoDateToEpochDays(isoDate0), isoDateToEpochDays(isoDate1));
}
function compareTimeFields(timeFields0, timeFields1) {
	return compareNumbers(timeFieldsToNano(timeFields0), timeFieldsToNano(timeFields1));
}
function instantsEqual(instantSlots0, instantSlots1) {
	return !compareZonedEpochSlots(instantSlots0, instantSlots1);
}
function zonedDateTimesEqual(zonedDateTimeSlots0, zonedDateTimeSlots1) {
	return !compareZonedEpochSlots(zonedDateTimeSlots0, zonedDateTimeSlots1) && zonedDateTimeSlots0.timeZone.m === zonedDateTimeSlots1.timeZone.m && zonedDateTimeSlots0.calendar === zonedDateTimeSlots1.calendar;
}
function plainDateTimesEqual(plainDateTimeSlots0, plainDateTimeSlots1) {
	return !compareIsoDateTimeFields(plainDateTimeSlots0, plainDateTimeSlots1) && plainDateTimeSlots0.calendar === plainDateTimeSlots1.calendar;
}
function plainDatesEqual(plainDateSlots0, plainDateSlots1) {
	return !compareIsoDateFields(plainDateSlots0, plainDateSlots1) && plainDateSlots0.calendar === plainDateSlots1.calendar;
}
function plainYearMonthsEqual(plainYearMonthSlots0, plainYearMonthSlots1) {
	return !compareIsoDateFields(plainYearMonthSlots0, plainYearMonthSlots1) && plainYearMonthSlots0.calendar === plainYearMonthSlots1.calendar;
}
function plainMonthDaysEqual(plainMonthDaySlots0, plainMonthDaySlots1) {
	return !compareIsoDateFields(plainMonthDaySlots0, plainMonthDaySlots1) && plainMonthDaySlots0.calendar === plainMonthDaySlots1.calendar;
}
function plainTimesEqual(plainTimeSlots0, plainTimeSlots1) {
	return !compareTimeFields(plainTimeSlots0, plainTimeSlots1);
}
function getCalendarEraOrigins(calendar) {
	return 0 === calendar ? gregoryEraOrigins : calendar ? calendar.k : void 0;
}
function getCalendarFieldNames(calendar, fieldNames, fieldNamesWithEra = fieldNames) {
	return getCalendarEraOrigins(calendar) ? fieldNamesWithEra : fieldNames;
}
function resolveCalendarYear(fields, calendar) {
	const exoticCalendar = calendar || void 0;
	const eraOrigins = getCalendarEraOrigins(calendar);
	let { era, eraYear, year } = fields;
	if (void 0 !== year && (year = toIntegerWithTrunc(year, "year")), void 0 !== eraYear && (eraYear = toIntegerWithTrunc(eraYear, "eraYear")), void 0 !== era || void 0 !== eraYear) {
		void 0 !== era && void 0 !== eraYear || throwTypeError("Mismatching era/eraYear"), eraOrigins || throwRangeError("Forbidden era/eraYear");
		const normalizedEra = normalizeEraName(era);
		const eraOrigin = eraOrigins[normalizedEra];
		void 0 === eraOrigin && throwRangeError(((era) => `Invalid era: ${era}`)(era));
		const yearByEra = exoticCalendar?._ ? exoticCalendar._(eraYear, normalizedEra, eraOrigin) : eraYearToYear(eraYear, eraOrigin);
		void 0 !== year && year !== yearByEra && throwRangeError("Mismatching year/eraYear"), year = yearByEra;
	} else void 0 === year && throwTypeError(missingYear(eraOrigins));
	return year;
}
function resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow) {
	let { month, monthCode } = fields;
	if (void 0 !== monthCode) {
		const monthByCode = ((calendar, monthCode, year, overflow, monthCodeParts = parseMonthCode(monthCode)) => {
			const leapMonth = calendar ? calendar.p(year) : void 0;
			const [monthCodeNumber, wantsLeapMonth] = monthCodeParts;
			let month = monthCodeNumberToMonth(monthCodeNumber, wantsLeapMonth, leapMonth);
			if (wantsLeapMonth) {
				const leapMonthMeta = calendar ? calendar.l : void 0;
				void 0 === leapMonthMeta && throwRangeError(invalidLeapMonth), leapMonthMeta > 0 ? (month > leapMonthMeta && throwRangeError(invalidLeapMonth), leapMonth !== month && (1 === overflow && throwRangeError(invalidLeapMonth), month = monthCodeNumberToMonth(monthCodeNumber, 0, leapMonth))) : (month !== -leapMonthMeta && throwRangeError(invalidLeapMonth), void 0 === leapMonth && 1 === overflow && throwRangeError(invalidLeapMonth));
			}
			return month;
		})(calendar, monthCode, year, overflow, monthCodeParts);
		void 0 !== month && month !== monthByCode && throwRangeError("Mismatching month/monthCode"), month = monthByCode, overflow = 1;
	} else void 0 === month && throwTypeError("Missing month/monthCode");
	return clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
}
function resolveCalendarDay(fields, calendar, year, month, overflow) {
	return clampProp(fields, "day", 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow);
}
function eraYearToYear(eraYear, eraOrigin) {
	return (eraOrigin + eraYear) * (Math.sign(eraOrigin) || 1) || 0;
}
function resolveTimeFields(fields, overflow) {
	return constrainTimeFields(pluckProps(timeFieldNamesAsc, {
		...timeFieldDefaults,
		...fields
	}), overflow);
}
var offsetRegExp = /^([+-])([01]\d|2[0-3])(?:(:?)([0-5]\d)(?:\3([0-5]\d)(?:[.,](\d{1,9}))?)?)?$/;
function parseOffsetNano(s) {
	const offsetNano = parseOffsetNanoMaybe(s);
	return void 0 === offsetNano && throwRangeError(failedParse(s)), offsetNano;
}
function parseOffsetNanoMaybe(s, onlyHourMinute) {
	const parts = offsetRegExp.exec(s);
	if (parts) return onlyHourMinute && parts[5] && throwRangeError(failedParse(s)), ((s) => s && "+" !== s ? -1 : 1)(parts[1]) * (parseInt(parts[2]) * nanoInHour + parseInt0(parts[4]) * nanoInMinute + parseInt0(parts[5]) * nanoInSec + parseSubsecNano(parts[6] || ""));
}
var dateFieldRefiners = {
	era: toString$1,
	month: toPositiveIntegerWithTruncation,
	monthCode(monthCode, fieldName) {
		return requireString(toPrimitiveWithStringHint(monthCode), fieldName);
	},
	day: toPositiveIntegerWithTruncation
};
var timeFieldRefiners = /*@__PURE__*/ zipPropsConst(timeFieldNamesAsc, toIntegerWithTrunc);
var durationFieldRefiners = /*@__PURE__*/ zipPropsConst(durationFieldNamesAsc, toStrictInteger);
var dateTimeFieldRefiners = /*@__PURE__*/ Object.assign({}, dateFieldRefiners, timeFieldRefiners);
var zonedDateTimeFieldRefiners = {
	offset(offsetString) {
		return parseOffsetNano(requireString(toPrimitiveWithStringHint(offsetString)));
	},
	...dateTimeFieldRefiners
};
function readAndRefineBagFields(bag, validFieldNames, fieldRefiners, requiredFieldNames, disallowEmpty = !requiredFieldNames) {
	const res = {};
	let anyMatching = 0;
	for (const fieldName of validFieldNames) {
		let fieldVal = bag[fieldName];
		if (void 0 !== fieldVal) {
			anyMatching = 1;
			const refiner = fieldRefiners[fieldName];
			refiner && (fieldVal = refiner(fieldVal, fieldName)), res[fieldName] = fieldVal;
		} else requiredFieldNames && requiredFieldNames.includes(fieldName) && throwTypeError(missingField(fieldName));
	}
	return disallowEmpty && !anyMatching && throwTypeError("No valid fields: " + validFieldNames.join()), res;
}
function refineOverflowOptions(options) {
	return void 0 === options ? 0 : coerceOverflow(requireObjectLike(options));
}
function refineZonedFieldOptions(options, defaultOffsetDisambig = 0) {
	options = normalizeOptions(options);
	const epochDisambig = coerceEpochDisambig(options);
	const offsetDisambig = coerceOffsetDisambig(options, defaultOffsetDisambig);
	return [
		coerceOverflow(options),
		offsetDisambig,
		epochDisambig
	];
}
function refineEpochDisambigOptions(options) {
	return coerceEpochDisambig(normalizeOptions(options));
}
function refineCalendarDateFields(fields, calendar, allowMissingDay) {
	const eraOrigins = getCalendarEraOrigins(calendar);
	void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins)), void 0 === fields.monthCode && void 0 === fields.month && throwTypeError("Missing month/monthCode"), allowMissingDay || void 0 !== fields.day || throwTypeError(missingField("day"));
	const monthCodeParts = parseMonthCodeField(fields);
	return [resolveCalendarYear(fields, calendar), monthCodeParts];
}
function refineMonthDayFields(fields, calendar) {
	const isIso = calendar === void 0;
	const eraOrigins = getCalendarEraOrigins(calendar);
	void 0 === fields.day && throwTypeError(missingField("day")), isIso || void 0 === fields.month || void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins));
	const monthCodeParts = parseMonthCodeField(fields);
	return [void 0 !== fields.eraYear || void 0 !== fields.year ? resolveCalendarYear(fields, calendar) : void 0, monthCodeParts];
}
function createDateTimeFromRefinedFields(isoDate, timeFields = timeFieldDefaults, calendar) {
	const isoDateTime = combineDateAndTime(isoDate, timeFields);
	return checkIsoDateTimeInBounds(isoDateTime), createDateTimeSlots(isoDateTime, calendar);
}
function createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
	const month = resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow);
	return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, resolveCalendarDay(fields, calendar, year, month, overflow))), calendar);
}
function createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
	return createYearMonthFromCalendarParts(calendar, year, resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow));
}
function createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
	const isIso = calendar === void 0;
	let yearMaybe = year;
	let day;
	let monthCodeNumber;
	let isLeapMonth;
	if (void 0 === yearMaybe && isIso && (yearMaybe = 1972), void 0 !== yearMaybe) {
		isIso || checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMaybe, 1, 1));
		const month = resolveCalendarMonth(fields, calendar, yearMaybe, monthCodeParts, overflow);
		day = resolveCalendarDay(fields, calendar, yearMaybe, month, overflow), [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, yearMaybe, month);
	} else {
		void 0 === fields.monthCode && throwTypeError("Missing month/monthCode"), [monthCodeNumber, isLeapMonth] = monthCodeParts;
		const referenceYear = calendar ? calendar.re : 1972;
		if (void 0 !== referenceYear) day = resolveCalendarDay(fields, calendar, referenceYear, resolveCalendarMonth(fields, calendar, referenceYear, monthCodeParts, overflow), overflow);
		else {
			const constrainedDay = 0 === overflow && calendar ? calendar.ge?.(monthCodeNumber, isLeapMonth, fields.day) : void 0;
			day = void 0 !== constrainedDay ? constrainedDay : fields.day;
		}
	}
	return createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonth, day, fields.day, overflow);
}
function createYearMonthFromCalendarParts(calendar, year, month) {
	return createDateSlots(checkIsoYearMonthInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, 1)), calendar);
}
function createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonthArg, day, requestedDay, overflow) {
	let isLeapMonth = isLeapMonthArg;
	isLeapMonth && ((calendar && calendar.U?.[monthCodeNumber]) ?? 1 / 0) < requestedDay && (1 === overflow && throwRangeError(invalidLeapMonth), isLeapMonth = 0, day = constrainToRange(requestedDay, 1, (calendar && calendar.R) ?? 1 / 0));
	let res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
	for (; !res && 0 === overflow && day > 1;) day--, res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
	res || throwRangeError("Cannot guess year");
	const { year: finalYear, month: finalMonth } = res;
	return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, finalYear, finalMonth, day)), calendar);
}
function parseMonthCodeField(fields) {
	if (void 0 !== fields.monthCode) return parseMonthCode(fields.monthCode);
}
var RawDateTimeFormat = Intl.DateTimeFormat;
function formatEpochMilliToPartsRecord(intlFormat, epochMilli) {
	epochMilli < -864e13 && throwRangeError("Out-of-bounds date");
	const parts = intlFormat.formatToParts(epochMilli);
	const hash = {};
	for (const part of parts) hash[part.type] = part.value;
	return hash;
}
var timeZonePeriodDaysByName = {
	"El_Aaiun": 16,
	"Tucuman": 12,
	"Tirane": 11,
	"Riga": 10,
	"Simferopol": 9,
	"Vienna": 9,
	"Tunis": 8,
	"Boa_Vista": 6,
	"Fortaleza": 6,
	"Maceio": 6,
	"Noronha": 6,
	"Recife": 6,
	"Gaza": 6,
	"Hebron": 6,
	"DeNoronha": 6
};
var minPossibleTransitionSec = -4e9;
function refineTimeDisplayTuple(options, maxSmallestUnit = 4) {
	const subsecDigits = coerceFractionalSecondDigits(options);
	return [coerceRoundingMode(options, 4), ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, coerceSmallestUnit(options), 0, maxSmallestUnit), subsecDigits)];
}
function refineDateDisplayOptions(options) {
	return coerceCalendarDisplay(normalizeOptions(options));
}
function refineTimeDisplayOptions(options, maxSmallestUnit) {
	return refineTimeDisplayTuple(normalizeOptions(options), maxSmallestUnit);
}
function resolveSmallestUnitAndSubsecDigits(smallestUnit, subsecDigits) {
	return null != smallestUnit ? [unitNanoMap[smallestUnit], smallestUnit < 4 ? 9 - 3 * smallestUnit : -1] : [void 0 === subsecDigits ? 1 : 10 ** (9 - subsecDigits), subsecDigits];
}
function formatInstantIso(refineTimeZoneString, instantSlots, options) {
	const [timeZoneArg, roundingMode, nanoInc, subsecDigits] = ((options) => {
		const subsecDigits = coerceFractionalSecondDigits(options = normalizeOptions(options));
		const roundingMode = coerceRoundingMode(options, 4);
		const smallestUnit = coerceSmallestUnit(options);
		return [
			options.timeZone,
			roundingMode,
			...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits)
		];
	})(options);
	const providedTimeZone = void 0 !== timeZoneArg;
	return ((providedTimeZone, timeZone, epochNano, roundingMode, nanoInc, subsecDigits) => {
		epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
		const offsetNano = timeZone.B(epochNano);
		return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + (providedTimeZone ? formatOffsetNano(roundToMinute(offsetNano)) : "Z");
	})(providedTimeZone, queryTimeZone(providedTimeZone ? refineTimeZoneString(timeZoneArg) : "UTC"), instantSlots.epochNanoseconds, roundingMode, nanoInc, subsecDigits);
}
function formatZonedDateTimeIso(zonedDateTimeSlots0, options) {
	const displayOptions = ((options) => {
		options = normalizeOptions(options);
		const calendarDisplay = coerceCalendarDisplay(options);
		const subsecDigits = coerceFractionalSecondDigits(options);
		const offsetDisplay = coerceOffsetDisplay(options);
		const roundingMode = coerceRoundingMode(options, 4);
		const smallestUnit = coerceSmallestUnit(options);
		return [
			calendarDisplay,
			coerceTimeZoneDisplay(options),
			offsetDisplay,
			roundingMode,
			...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits)
		];
	})(options);
	return ((calendar, timeZoneId, timeZone, epochNano, calendarDisplay, timeZoneDisplay, offsetDisplay, roundingMode, nanoInc, subsecDigits) => {
		epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
		const offsetNano = timeZone.B(epochNano);
		return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + formatOffsetNano(roundToMinute(offsetNano), offsetDisplay) + formatTimeZone(timeZoneId, timeZoneDisplay) + formatCalendar(calendar, calendarDisplay);
	})(zonedDateTimeSlots0.calendar, zonedDateTimeSlots0.timeZone.id, zonedDateTimeSlots0.timeZone, zonedDateTimeSlots0.epochNanoseconds, ...displayOptions);
}
function formatPlainDateTimeIso(plainDateTimeSlots0, options) {
	const displayOptions = ((options) => (options = normalizeOptions(options), [coerceCalendarDisplay(options), ...refineTimeDisplayTuple(options)]))(options);
	return ((calendar, isoDateTime, calendarDisplay, roundingMode, nanoInc, subsecDigits) => formatIsoDateTimeFields(roundDateTimeToInc(isoDateTime, nanoInc, roundingMode), subsecDigits) + formatCalendar(calendar, calendarDisplay))(plainDateTimeSlots0.calendar, plainDateTimeSlots0, ...displayOptions);
}
function formatPlainDateIso(plainDateSlots, options) {
	return calendar = plainDateSlots.calendar, isoDate = plainDateSlots, calendarDisplay = refineDateDisplayOptions(options), formatIsoDateFields(isoDate) + formatCalendar(calendar, calendarDisplay);
	var calendar, isoDate, calendarDisplay;
}
function formatPlainYearMonthIso(plainYearMonthSlots, options) {
	return formatDateLikeIso(plainYearMonthSlots.calendar, formatIsoYearMonthFields, plainYearMonthSlots, refineDateDisplayOptions(options));
}
function formatPlainMonthDayIso(plainMonthDaySlots, options) {
	return formatDateLikeIso(plainMonthDaySlots.calendar, formatIsoMonthDayFields, plainMonthDaySlots, refineDateDisplayOptions(options));
}
function formatDateLikeIso(calendar, formatSimple, isoDate, calendarDisplay) {
	return 1 === calendarDisplay ? calendar === void 0 ? formatSimple(isoDate) : formatIsoDateFields(isoDate) : calendarDisplay > 1 || 0 === calendarDisplay && calendar !== void 0 ? formatIsoDateFields(isoDate) + formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : formatSimple(isoDate);
}
function formatPlainTimeIso(slots, options) {
	return ((fields, roundingMode, nanoInc, subsecDigits) => formatTimeFields(roundTimeToInc(fields, nanoInc, roundingMode)[0], subsecDigits))(slots, ...refineTimeDisplayOptions(options));
}
function formatDurationIso(slots, options) {
	const [roundingMode, nanoInc, subsecDigits] = refineTimeDisplayOptions(options, 3);
	return nanoInc > 1 && ((slots = {
		...slots,
		...roundDayTimeDurationByInc(slots, nanoInc, roundingMode)
	}).sign = computeDurationSign(slots), validateDurationFields(slots)), formatDurationSlots(slots, subsecDigits);
}
function formatDurationSlots(durationSlots, subsecDigits) {
	const { sign } = durationSlots;
	const abs = -1 === sign ? negateDurationFields(durationSlots) : durationSlots;
	const { hours, minutes } = abs;
	const bigNano = durationSubMinuteToBigNano(abs);
	const wholeSec = Number(bigNano / bigNanoInSec);
	const subsecNano = Number(bigNano % bigNanoInSec);
	validateDurationTimeUnit(wholeSec);
	const subsecNanoString = formatSubsecNano(subsecNano, subsecDigits);
	const forceSec = subsecDigits >= 0 || !sign || subsecNanoString;
	return (sign < 0 ? "-" : "") + "P" + formatDurationFragments({
		"Y": formatDurationNumber(abs.years),
		"M": formatDurationNumber(abs.months),
		"W": formatDurationNumber(abs.weeks),
		"D": formatDurationNumber(abs.days)
	}) + (hours || minutes || wholeSec || forceSec ? "T" + formatDurationFragments({
		"H": formatDurationNumber(hours),
		"M": formatDurationNumber(minutes),
		"S": formatDurationNumber(wholeSec, forceSec) + subsecNanoString
	}) : "");
}
function formatDurationFragments(fragObj) {
	const parts = [];
	for (const fragName in fragObj) {
		const fragVal = fragObj[fragName];
		fragVal && parts.push(fragVal, fragName);
	}
	return parts.join("");
}
function formatDurationNumber(n, force) {
	if (!n && !force) return "";
	const options = Object.create(null);
	return options.useGrouping = 0, n.toLocaleString("fullwide", options);
}
function formatIsoDateTimeFields(isoDateTime, subsecDigits) {
	return formatIsoDateFields(isoDateTime) + "T" + formatTimeFields(isoDateTime, subsecDigits);
}
function formatIsoDateFields(isoDate) {
	return formatIsoYearMonthFields(isoDate) + "-" + padNumber2(isoDate.day);
}
function formatIsoYearMonthFields(isoDate) {
	const { year } = isoDate;
	return (year < 0 || year > 9999 ? getSignStr(year) + padNumber(6, Math.abs(year)) : padNumber(4, year)) + "-" + padNumber2(isoDate.month);
}
function formatIsoMonthDayFields(isoDate) {
	return padNumber2(isoDate.month) + "-" + padNumber2(isoDate.day);
}
function formatTimeFields(timeFields, subsecDigits) {
	const parts = [padNumber2(timeFields.hour), padNumber2(timeFields.minute)];
	return -1 !== subsecDigits && parts.push(padNumber2(timeFields.second) + ((millisecond, microsecond, nanosecond, subsecDigits) => formatSubsecNano(millisecond * nanoInMilli + microsecond * nanoInMicro + nanosecond, subsecDigits))(timeFields.millisecond, timeFields.microsecond, timeFields.nanosecond, subsecDigits)), parts.join(":");
}
function formatOffsetNano(offsetNano, offsetDisplay = 0) {
	if (1 === offsetDisplay) return "";
	const [hour, nanoRemainder0] = divModFloor(Math.abs(offsetNano), nanoInHour);
	const [minute, nanoRemainder1] = divModFloor(nanoRemainder0, nanoInMinute);
	const [second, nanoRemainder2] = divModFloor(nanoRemainder1, nanoInSec);
	return getSignStr(offsetNano) + padNumber2(hour) + ":" + padNumber2(minute) + (second || nanoRemainder2 ? ":" + padNumber2(second) + formatSubsecNano(nanoRemainder2) : "");
}
function formatTimeZone(timeZoneId, timeZoneDisplay) {
	return 1 !== timeZoneDisplay ? "[" + (2 === timeZoneDisplay ? "!" : "") + timeZoneId + "]" : "";
}
function formatCalendar(calendar, calendarDisplay) {
	return calendarDisplay > 1 || 0 === calendarDisplay && calendar !== void 0 ? formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : "";
}
function formatCalendarId(calendarId, isCritical) {
	return "[" + (isCritical ? "!" : "") + "u-ca=" + calendarId + "]";
}
var trailingZerosRE = /0+$/;
function formatSubsecNano(totalNano, subsecDigits) {
	let s = padNumber(9, totalNano);
	return s = void 0 === subsecDigits ? s.replace(trailingZerosRE, "") : s.slice(0, subsecDigits), s ? "." + s : "";
}
function getSignStr(num) {
	return num < 0 ? "-" : "+";
}
var icuRegExp = /^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/;
var badCharactersRegExp = /[^\w\/:+-]+/;
function refineTimeZoneId(rawId) {
	return resolveTimeZoneId(requireString(rawId));
}
function resolveTimeZoneId(rawId) {
	return resolveTimeZoneRecord(rawId).id;
}
var resolveTimeZoneRecord = /*@__PURE__*/ memoize((rawId) => {
	const upperRawId = rawId.toUpperCase();
	const offsetRecord = ((upperRawId) => {
		const offsetNano = parseOffsetNanoMaybe(upperRawId, 1);
		if (void 0 !== offsetNano) return {
			id: formatOffsetNano(offsetNano),
			Z: offsetNano,
			m: offsetNano
		};
	})(upperRawId);
	if (offsetRecord) return {
		kind: "fixed",
		...offsetRecord
	};
	return queryNamedTimeZoneRecord("UTC" === upperRawId ? "UTC" : ((rawId) => (badCharactersRegExp.test(rawId) && throwRangeError(invalidTimeZone(rawId)), icuRegExp.test(rawId) && throwRangeError("Forbidden ICU TimeZone"), rawId.toLowerCase().split("/").map((part, partI) => (part.length <= 3 || /\d/.test(part)) && !/etc|yap/.test(part) ? part.toUpperCase() : part.replace(/baja|dumont|[a-z]+/g, (a, i) => a.length <= 2 && !partI || "in" === a || "chat" === a ? a.toUpperCase() : a.length > 2 || !i ? capitalize(a).replace(/island|noronha|murdo|rivadavia|urville/, capitalize) : a)).join("/")))(rawId));
});
var queryNamedTimeZoneRecord = /*@__PURE__*/ memoize((normId) => {
	if ("UTC" === normId) return {
		kind: "utc",
		id: normId,
		m: normId
	};
	const format = (upperNormId = normId.toUpperCase(), new RawDateTimeFormat("en-u-hc-h23", {
		calendar: "iso8601",
		timeZone: upperNormId,
		era: "short",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric"
	}));
	var upperNormId;
	return {
		kind: "named",
		id: normId,
		format,
		m: format.resolvedOptions().timeZone
	};
});
function queryTimeZone(rawTimeZoneId) {
	const record = resolveTimeZoneRecord(rawTimeZoneId);
	return queryTimeZoneRecord(record.id, record);
}
var queryTimeZoneRecord = /*@__PURE__*/ memoize((normTimeZoneId, record) => "named" === record.kind ? new IntlTimeZone(normTimeZoneId, record.m, record.format) : new FixedTimeZone(normTimeZoneId, record.m, "fixed" === record.kind ? record.Z : 0));
var FixedTimeZone = class {
	constructor(id, compareKey, offsetNano) {
		this.id = id, this.m = compareKey, this.Z = offsetNano;
	}
	B() {
		return this.Z;
	}
	O(isoDateTime) {
		return [isoDateTimeAndOffsetToEpochNano(isoDateTime, this.Z)];
	}
	C() {}
};
var IntlTimeZone = class {
	constructor(id, compareKey, format) {
		this.id = id, this.m = compareKey, this.me = ((computeOffsetSec, periodDays) => {
			const getSample = memoize(computeOffsetSec);
			const getSplit = memoize(createSplitTuple);
			const periodSec = 86400 * periodDays;
			function getOffsetSec(epochSec) {
				const [startEpochSec, endEpochSec] = computePeriod(epochSec, periodSec);
				const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
				const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
				const startOffsetSec = getSample(clampedStartEpochSec);
				const endOffsetSec = getSample(clampedEndEpochSec);
				return startOffsetSec === endOffsetSec ? startOffsetSec : pinch(getSplit(clampedStartEpochSec, clampedEndEpochSec), startOffsetSec, endOffsetSec, epochSec);
			}
			function searchTransition(searchEpochSec, direction, searchLimit, epochSec = searchEpochSec) {
				let [startEpochSec, endEpochSec] = computePeriod(searchEpochSec, periodSec);
				const inc = periodSec * direction;
				const inBounds = () => direction < 0 ? endEpochSec > searchLimit : startEpochSec < searchLimit;
				for (; inBounds();) {
					const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
					const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
					const startOffsetSec = getSample(clampedStartEpochSec);
					const endOffsetSec = getSample(clampedEndEpochSec);
					if (startOffsetSec !== endOffsetSec) {
						const split = getSplit(clampedStartEpochSec, clampedEndEpochSec);
						pinch(split, startOffsetSec, endOffsetSec);
						const transitionEpochSec = split[0];
						if ((compareNumbers(transitionEpochSec, epochSec) || 1) === direction) return transitionEpochSec;
					}
					startEpochSec += inc, endEpochSec += inc;
				}
			}
			function pinch(split, startOffsetSec, endOffsetSec, forEpochSec) {
				let offsetSec;
				let splitDurSec;
				for (; (void 0 === forEpochSec || void 0 === (offsetSec = forEpochSec < split[0] ? startOffsetSec : forEpochSec >= split[1] ? endOffsetSec : void 0)) && (splitDurSec = split[1] - split[0]);) {
					const middleEpochSec = split[0] + Math.floor(splitDurSec / 2);
					computeOffsetSec(middleEpochSec) === endOffsetSec ? split[1] = middleEpochSec : split[0] = middleEpochSec + 1;
				}
				return offsetSec;
			}
			return {
				Ae(zonedEpochSec) {
					const wideOffsetSec0 = getOffsetSec(zonedEpochSec - 86400);
					const wideOffsetSec1 = getOffsetSec(zonedEpochSec + 86400);
					const wideUtcEpochSec0 = zonedEpochSec - wideOffsetSec0;
					const wideUtcEpochSec1 = zonedEpochSec - wideOffsetSec1;
					if (wideOffsetSec0 === wideOffsetSec1) return [wideUtcEpochSec0];
					const narrowOffsetSec0 = getOffsetSec(wideUtcEpochSec0);
					return narrowOffsetSec0 === getOffsetSec(wideUtcEpochSec1) ? [zonedEpochSec - narrowOffsetSec0] : wideOffsetSec0 > wideOffsetSec1 ? [wideUtcEpochSec0, wideUtcEpochSec1] : [];
				},
				ze: getOffsetSec,
				C(epochSec, direction) {
					if (!(direction > 0 && epochSec >= 864e10)) {
						if (direction < 0) {
							if (epochSec <= minPossibleTransitionSec) return;
							return epochSec > 4e9 ? searchTransition(epochSec, -1, epochSec - 94867200) ?? searchTransition(4e9, -1, minPossibleTransitionSec) : searchTransition(epochSec, -1, minPossibleTransitionSec);
						}
						return searchTransition(Math.max(epochSec, minPossibleTransitionSec) - 1, 1, Math.max(epochSec, Math.floor(Date.now() / 1e3)) + 94867200, epochSec);
					}
				}
			};
		})(((format) => (epochSec) => {
			const intlParts = formatEpochMilliToPartsRecord(format, 1e3 * epochSec);
			return 86400 * isoPartsToEpochDays(((intlParts) => {
				const relatedYear = intlParts.relatedYear;
				if (void 0 !== relatedYear) return parseInt(relatedYear);
				const year = parseInt(intlParts.year);
				return void 0 !== intlParts.era && "bce" === normalizeEraName(intlParts.era) ? 1 - year : year;
			})(intlParts), parseInt(intlParts.month), parseInt(intlParts.day)) + 3600 * parseInt(intlParts.hour) + 60 * parseInt(intlParts.minute) + parseInt(intlParts.second) - epochSec;
		})(format), ((timeZoneId) => {
			return timeZonePeriodDaysByName[timeZoneId.split("/").pop()] || 19;
		})(id));
	}
	B(epochNano) {
		return this.me.ze(((epochNano) => epochNanoToSecMod(epochNano)[0])(epochNano)) * nanoInSec;
	}
	O(isoDateTime) {
		const zonedEpochSec = 86400 * isoDateToEpochDays(isoDateTime) + timeFieldsToSec(isoDateTime);
		const subsecNano = timeFieldsToSubsecNano(isoDateTime);
		return this.me.Ae(zonedEpochSec).map((epochSec) => checkEpochNanoInBounds(BigInt(epochSec) * bigNanoInSec + BigInt(subsecNano)));
	}
	C(epochNano, direction) {
		const [epochSec, subsecNano] = epochNanoToSecMod(epochNano);
		const resEpochSec = this.me.C(epochSec + (direction > 0 || subsecNano ? 1 : 0), direction);
		if (void 0 !== resEpochSec) return BigInt(resEpochSec) * bigNanoInSec;
	}
};
function createSplitTuple(startEpochSec, endEpochSec) {
	return [startEpochSec, endEpochSec];
}
function computePeriod(epochSec, periodSec) {
	const startEpochSec = Math.floor(epochSec / periodSec) * periodSec;
	return [startEpochSec, startEpochSec + periodSec];
}
function clampIntlSampleEpochSec(epochSec) {
	return constrainToRange(epochSec, -1e10, 864e10);
}
function refineMaybeZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag) {
	const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, [], 0);
	const isZoned = void 0 !== fields.timeZone;
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
	const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, 0);
	if (isZoned) {
		const timeFields = resolveTimeFields(fields);
		const timeZone = queryTimeZone(refineTimeZoneString(fields.timeZone));
		return {
			epochNanoseconds: getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset),
			timeZone,
			calendar
		};
	}
	return isoDate;
}
function refineZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag, options) {
	const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, timeZoneFieldNames, 0);
	const timeZoneId = refineTimeZoneString(fields.timeZone);
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
	const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
	const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
	const timeFields = resolveTimeFields(fields, overflow);
	const timeZone = queryTimeZone(timeZoneId);
	return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}
function refinePlainDateTimeObjectLike(calendar, bag, options) {
	const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha), dateTimeFieldRefiners, [], 0);
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
	const overflow = refineOverflowOptions(options);
	return createDateTimeFromRefinedFields(createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow), resolveTimeFields(fields, overflow), calendar);
}
function refinePlainDateObjectLike(calendar, bag, options, requireFields = []) {
	const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
	return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function refinePlainYearMonthObjectLike(calendar, bag, options, requireFields) {
	const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
	return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function refinePlainMonthDayObjectLike(calendar, calendarAbsent, bag, options) {
	const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, dayFieldNamesAsc, 0);
	calendarAbsent && void 0 !== fields.month && void 0 === fields.monthCode && void 0 === fields.year && (fields.year = 1972);
	const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
	return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function refinePlainTimeObjectLike(bag, options) {
	return resolveTimeFields(readAndRefineBagFields(bag, timeFieldNamesAlpha, timeFieldRefiners, [], 1), refineOverflowOptions(options));
}
function refineDurationObjectLike(bag) {
	const durationFields = readAndRefineBagFields(bag, durationFieldNamesAlpha, durationFieldRefiners);
	return createDurationSlots(validateDurationFields({
		...durationFieldDefaults,
		...durationFields
	}));
}
function throwFailedParse(s) {
	throwRangeError(failedParse(s));
}
function parseInstant(s) {
	const organized = parseDateTimeLike(s = requireString(toPrimitiveWithStringHint(s)));
	let offsetNano;
	return organized || throwFailedParse(s), organized.I ? offsetNano = 0 : organized.offset ? offsetNano = parseOffsetNano(organized.offset) : throwFailedParse(s), createEpochNanoSlots(isoDateTimeAndOffsetToEpochNano(organized, offsetNano));
}
function parseRelativeToSlots(s, resolveCalendar) {
	const organized = parseDateTimeLike(requireString(s));
	return organized && organized.timeZoneId ? finalizeZonedDateTime(organized, resolveCalendar, void 0) : finalizeDate(parsePlainDateLike(s), resolveCalendar);
}
function parseZonedDateTime(s, resolveCalendar, options) {
	const organized = parseDateTimeLike(requireString(s));
	return organized && organized.timeZoneId || throwFailedParse(s), finalizeZonedDateTime(organized, resolveCalendar, options);
}
function parsePlainDateTime(s, resolveCalendar) {
	const organized = parsePlainDateLike(s);
	return checkIsoDateTimeInBounds(organized), {
		...combineDateAndTime(organized, organized),
		calendar: resolveCalendar(organized.calendarId)
	};
}
function parsePlainDate(s, resolveCalendar) {
	return finalizeDate(parsePlainDateLike(s), resolveCalendar);
}
function parsePlainYearMonth(s, resolveCalendar) {
	const organized = parseYearMonthOnly(requireString(s)) || parsePlainDateLike(s);
	const calendar = resolveCalendar(organized.calendarId);
	return createDateSlots(checkIsoYearMonthInBounds(moveToStartOfMonth(calendar, checkIsoYearMonthInBounds(organized))), calendar);
}
function parsePlainMonthDay(s, resolveCalendar) {
	const organized = parseMonthDayOnly(requireString(s)) || parsePlainDateLike(s);
	if ("iso8601" === organized.calendarId) return createDateSlots({
		...organized,
		year: 1972
	}, resolveCalendar("iso8601"));
	const { calendar } = finalizeDate(organized, resolveCalendar);
	const { year: origYear, month: origMonth, day } = computeCalendarDateFields(calendar, organized);
	const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, origYear, origMonth);
	const yearMonthFields = calendar ? calendar.u(monthCodeNumber, isLeapMonth, day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth);
	return yearMonthFields || throwRangeError("Cannot guess year"), createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMonthFields.year, yearMonthFields.month, day)), calendar);
}
function parsePlainTime(s) {
	const organized = parseDateTimeLike(s = requireString(s)) || parseTimeOnly(s);
	return (!organized || !organized.qe || organized.I || parseYearMonthOnly(s) || parseMonthDayOnly(s)) && throwFailedParse(s), createTimeSlots(organized);
}
function parseDuration$1(s) {
	const parts = durationRegExp.exec(requireString(s));
	parts && !invalidDurationRegExp.test(s) || throwFailedParse(s);
	const fraction = nanoToGivenFields(3600 * parseSubsecNano(parts[7] || "") + 60 * parseSubsecNano(parts[9] || "") + parseSubsecNano(parts[11] || ""), 4, durationFieldNamesAsc);
	const durationFields = {
		...fraction,
		years: parseInt0(parts[2]),
		months: parseInt0(parts[3]),
		weeks: parseInt0(parts[4]),
		days: parseInt0(parts[5]),
		hours: parseInt0(parts[6]),
		minutes: parseInt0(parts[8]) + fraction.minutes,
		seconds: parseInt0(parts[10]) + fraction.seconds
	};
	return createDurationSlots(validateDurationFields("-" === parts[1] ? negateDurationFields(durationFields) : durationFields));
}
function parseCalendarId(s) {
	const organized = parseDateTimeLike(s) || parseYearMonthOnly(s) || parseMonthDayOnly(s) || parseTimeOnly(s);
	return organized ? organized.calendarId : s;
}
function parseTimeZoneId(s) {
	const parsed = parseDateTimeLike(s);
	return parsed && (parsed.timeZoneId || parsed.I && "UTC" || parsed.offset) || s;
}
function parsePlainDateLike(s) {
	const organized = parseDateTimeLike(requireString(s));
	return organized && !organized.I || throwFailedParse(s), organized;
}
function finalizeZonedDateTime(organized, resolveCalendar, options) {
	const timeZone = queryTimeZone(resolveTimeZoneId(organized.timeZoneId));
	let epochNano;
	if (organized.qe) {
		const offsetNano = organized.offset ? parseOffsetNano(organized.offset) : void 0;
		const [, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
		epochNano = getMatchingInstantFor(timeZone, organized, offsetNano, offsetDisambig, epochDisambig, !(timeZone.Z || void 0 === organized.offset || (offset = organized.offset, offset.length > 6)), organized.I);
	} else refineZonedFieldOptions(options), epochNano = getStartOfDayInstantFor(timeZone, organized);
	var offset;
	return checkEpochNanoInBounds(epochNano), createZonedEpochNanoSlots(epochNano, timeZone, resolveCalendar(organized.calendarId));
}
function finalizeDate(organized, resolveCalendar) {
	return createDateSlots(checkIsoDateInBounds(organized), resolveCalendar(organized.calendarId));
}
function timeRegExpStr(separatorIndex, leapSecondStr = "") {
	return `([01]\\d|2[0-3])(?:(:?)([0-5]\\d)(?:\\${separatorIndex}([0-5]\\d${leapSecondStr})(?:[.,](\\d{1,9}))?)?)?`;
}
var dateTimeRegExpStr = "((?!-0{6})[+-]\\d{6}|\\d{4})(-?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:[Tt ]" + timeRegExpStr(6, "|60") + "(?:([Zz])|(([+-])" + timeRegExpStr(14) + "))?)?";
var yearMonthRegExp = /*@__PURE__*/ createRegExp("((?!-0{6})[+-]\\d{6}|\\d{4})-?(0[1-9]|1[0-2])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");
var monthDayRegExp = /*@__PURE__*/ createRegExp("(?:--)?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");
var dateTimeRegExp = /*@__PURE__*/ createRegExp(dateTimeRegExpStr + "(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");
var annotationRegExp = /\[(!?)([^=]+)=([^\]]+)/g;
var durationRegExp = /^([+-])?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(?:(\d+)(?:[.,](\d{1,9}))?H)?(?:(\d+)(?:[.,](\d{1,9}))?M)?(?:(\d+)(?:[.,](\d{1,9}))?S)?)?$/i;
var invalidDurationRegExp = /[PT]$|[.,]\d+[HMS]./i;
function parseDateTimeLike(s) {
	const parts = dateTimeRegExp.exec(s);
	if (!parts) return;
	return validateIsoDateFields(((parts) => ({
		year: parseInt(parts[1]),
		month: parseInt(parts[3]),
		day: parseInt(parts[4]),
		...nanoToTimeAndDay(parseSubsecNano(parts[9] || ""))[0],
		hour: parseInt0(parts[5]),
		minute: parseInt0(parts[7]),
		second: Math.min(parseInt0(parts[8]), 59),
		...organizeAnnotationParts(parts[18], parts[19]),
		qe: !!parts[5],
		I: !!parts[10],
		offset: parts[11]
	}))(parts));
}
function parseYearMonthOnly(s) {
	const parts = yearMonthRegExp.exec(s);
	return parts ? requireIsoCalendar(((parts) => ({
		year: parseInt(parts[1]),
		month: parseInt(parts[2]),
		day: 1,
		...organizeAnnotationParts(parts[3], parts[4])
	}))(parts)) : void 0;
}
function parseMonthDayOnly(s) {
	const parts = monthDayRegExp.exec(s);
	if (parts) {
		const organized = ((parts) => ({
			year: 1972,
			month: parseInt(parts[1]),
			day: parseInt(parts[2]),
			...organizeAnnotationParts(parts[3], parts[4])
		}))(parts);
		if (allPropsEqual(calendarDateFieldNamesAsc, isoDate = organized, constrainIsoDateFields(isoDate))) return requireIsoCalendar(organized);
	}
	var isoDate;
}
function requireIsoCalendar(organized) {
	return "iso8601" !== organized.calendarId && throwFailedParse(organized.calendarId), organized;
}
function parseTimeOnly(s) {
	const organized = parseDateTimeLike(s.replace(/^t?/i, "0000-01-01T"));
	return organized && !organized.I ? organized : void 0;
}
function organizeAnnotationParts(timeZoneId, s) {
	let calendarIsCritical;
	const calendarIds = [];
	return s.replace(annotationRegExp, (whole, criticalStr, key, value) => ("u-ca" === key ? (calendarIds.push(value.toLowerCase()), calendarIsCritical || (calendarIsCritical = criticalStr)) : criticalStr && throwFailedParse(whole), "")), calendarIds.length > 1 && calendarIsCritical && throwFailedParse(s), {
		timeZoneId,
		calendarId: calendarIds[0] || "iso8601"
	};
}
function mergeCalendarFields(calendar, baseFields, additionalFields) {
	const merged = Object.assign(Object.create(null), baseFields);
	return spliceFields(merged, additionalFields, monthFieldNames), getCalendarEraOrigins(calendar) && (spliceFields(merged, additionalFields, allYearFieldNames), calendar && calendar.je && spliceFields(merged, additionalFields, monthDayFieldNames, eraYearFieldNames)), merged;
}
function spliceFields(dest, additional, allPropNames, deletablePropNames) {
	let anyMatching = 0;
	const nonMatchingPropNames = [];
	for (const propName of allPropNames) void 0 !== additional[propName] ? anyMatching = 1 : nonMatchingPropNames.push(propName);
	if (Object.assign(dest, additional), anyMatching) for (const deletablePropName of deletablePropNames || nonMatchingPropNames) delete dest[deletablePropName];
}
function mergeZonedDateTimeFields(calendar, zonedDateTimeSlots, modFields) {
	const validFieldNames = getCalendarFieldNames(calendar, dateTimeAndOffsetFieldNamesAlpha, dateTimeAndOffsetFieldNamesWithEraAlpha);
	const zonedSlots = zonedEpochSlotsToIso(zonedDateTimeSlots);
	const { year, month, day } = computeCalendarDateFields(calendar, zonedSlots);
	const origFields = {
		year,
		monthCode: computeMonthCode(calendar, year, month),
		day,
		hour: zonedSlots.hour,
		minute: zonedSlots.minute,
		second: zonedSlots.second,
		millisecond: zonedSlots.millisecond,
		microsecond: zonedSlots.microsecond,
		nanosecond: zonedSlots.nanosecond,
		offset: zonedSlots.offsetNanoseconds
	};
	const partialFields = readAndRefineBagFields(modFields, validFieldNames, zonedDateTimeFieldRefiners);
	const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
	return [{
		...origFields,
		...partialFields
	}, mergedCalendarFields];
}
function mergeDateTimeFields(calendar, plainDateTimeSlots, modFields) {
	const validFieldNames = getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha);
	const { year, month, day } = computeCalendarDateFields(calendar, plainDateTimeSlots);
	const origFields = {
		year,
		monthCode: computeMonthCode(calendar, year, month),
		day,
		hour: plainDateTimeSlots.hour,
		minute: plainDateTimeSlots.minute,
		second: plainDateTimeSlots.second,
		millisecond: plainDateTimeSlots.millisecond,
		microsecond: plainDateTimeSlots.microsecond,
		nanosecond: plainDateTimeSlots.nanosecond
	};
	const partialFields = readAndRefineBagFields(modFields, validFieldNames, dateTimeFieldRefiners);
	const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
	return [{
		...origFields,
		...partialFields
	}, mergedCalendarFields];
}
function mergeDateFields(calendar, plainDateSlots, modFields) {
	const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
	const { year, month, day } = computeCalendarDateFields(calendar, plainDateSlots);
	return mergeCalendarFields(calendar, {
		year,
		monthCode: computeMonthCode(calendar, year, month),
		day
	}, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}
function mergeYearMonthFields(calendar, plainYearMonthSlots, modFields) {
	const validFieldNames = getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha);
	const { year, month } = computeCalendarDateFields(calendar, plainYearMonthSlots);
	return mergeCalendarFields(calendar, {
		year,
		monthCode: computeMonthCode(calendar, year, month)
	}, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}
function mergeMonthDayFields(calendar, plainMonthDaySlots, modFields) {
	const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
	const { year, month, day } = computeCalendarDateFields(calendar, plainMonthDaySlots);
	return mergeCalendarFields(calendar, {
		monthCode: computeMonthCode(calendar, year, month),
		day
	}, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}
function createZonedDateTimeFromMergedFields(zonedDateTimeSlots, mergedAllFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig) {
	const { calendar, timeZone } = zonedDateTimeSlots;
	return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow)), mergedAllFields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}
function createDateTimeFromMergedFields(mergedAllFields, calendarFields, calendar, year, monthCodeParts, overflow) {
	return createDateTimeFromRefinedFields(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow), calendar);
}
function mergeTimeFields(initialFields, modFields) {
	return {
		...pluckProps(timeFieldNamesAlpha, initialFields),
		...readAndRefineBagFields(modFields, timeFieldNamesAlpha, timeFieldRefiners)
	};
}
function mergeDurationFields(slots, fields) {
	return createDurationSlots((initialFields = slots, modFields = fields, validateDurationFields({
		...initialFields,
		...readAndRefineBagFields(modFields, durationFieldNamesAlpha, durationFieldRefiners)
	})));
	var initialFields, modFields;
}
function computeMonthCode(calendar, year, month) {
	const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
	return formatMonthCode(monthCodeNumber, isLeapMonth);
}
function totalDuration(refineRelativeTo, slots, options) {
	const [totalUnit, relativeToSlots] = ((options, refineRelativeTo) => {
		const relativeToInternals = refineRelativeTo((options = normalizeOptionsOrString(options, "unit")).relativeTo);
		let totalUnit = coerceTotalUnit(options);
		return totalUnit = requirePropDefined("unit", totalUnit), [totalUnit, relativeToInternals];
	})(options, refineRelativeTo);
	const maxDurationUnit = getMaxDurationUnit(slots);
	const maxUnit = Math.max(totalUnit, maxDurationUnit);
	const isZoned = relativeToSlots && isZonedEpochSlots(relativeToSlots);
	if (!relativeToSlots && isUniformUnit(maxUnit, isZoned)) return totalDayTimeDuration(slots, totalUnit);
	if (relativeToSlots || throwRangeError("Missing relativeTo"), !slots.sign && (!isZoned || totalUnit < 6)) return 0;
	const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, totalUnit);
	return isUniformUnit(totalUnit, isZoned) ? totalDayTimeDuration(balancedDuration, totalUnit) : ((durationFields, endEpochNano, totalUnit, relativeOps) => {
		const fieldName = durationFieldNamesAsc[totalUnit];
		const baseDurationFields = clearDurationFields(totalUnit, durationFields);
		return totalRelativeUnit(durationFields[fieldName], computeDurationSign(durationFields) || 1, endEpochNano, (value) => (baseDurationFields[fieldName] = value, moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)));
	})(balancedDuration, endEpochNano, totalUnit, relativeOps);
}
function totalDayTimeDuration(durationFields, totalUnit) {
	return divideBigNanoToExactNumber(durationDayTimeToBigNano(durationFields), unitNanoMap[totalUnit]);
}
function instantToZonedDateTime(instantSlots, timeZone, calendar) {
	return createZonedEpochNanoSlots(instantSlots.epochNanoseconds, timeZone, calendar);
}
function zonedDateTimeToInstant(zonedDateTimeSlots0) {
	return createEpochNanoSlots(zonedDateTimeSlots0.epochNanoseconds);
}
function zonedDateTimeToDateTime(zonedDateTimeSlots0) {
	return createDateTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}
function zonedDateTimeToDate(zonedDateTimeSlots0) {
	return createDateSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}
function zonedDateTimeToTime(zonedDateTimeSlots0) {
	return createTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0));
}
function dateTimeToZonedDateTime(plainDateTimeSlots, timeZone, epochDisambig) {
	return createZonedEpochNanoSlots(checkEpochNanoInBounds(getSingleInstantFor(timeZone, plainDateTimeSlots, epochDisambig)), timeZone, plainDateTimeSlots.calendar);
}
function dateToZonedDateTime(plainDateSlots, timeZone, timeFields) {
	let epochNano;
	return epochNano = timeFields ? getSingleInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFields)) : getStartOfDayInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFieldDefaults)), createZonedEpochNanoSlots(epochNano, timeZone, plainDateSlots.calendar);
}
function yearMonthToDate(calendar, input, bag) {
	return mergeFieldsIntoDate(calendar, pluckProps(getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), input), readAndRefineBagFields(requireObjectLike(bag), dayFieldNamesAsc, dateFieldRefiners, []));
}
function monthDayToDate(calendar, input, bag) {
	const extraFieldNames = getCalendarFieldNames(calendar, yearFieldNamesAsc, yearFieldNamesWithEraAlpha);
	return mergeFieldsIntoDate(calendar, pluckProps(monthCodeDayFieldNamesAlpha, input), readAndRefineBagFields(requireObjectLike(bag), extraFieldNames, dateFieldRefiners, []));
}
function fieldsToMonthDay(calendar, input) {
	const refinedFields = readAndRefineBagFields(input, monthCodeDayFieldNamesAlpha, dateFieldRefiners);
	const [year, monthCodeParts] = refineMonthDayFields(refinedFields, calendar);
	return createMonthDayFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}
function fieldsToYearMonth(calendar, input) {
	const refinedFields = readAndRefineBagFields(input, getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), dateFieldRefiners);
	const [year, monthCodeParts] = refineCalendarDateFields(refinedFields, calendar, 1);
	return createYearMonthFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}
function mergeFieldsIntoDate(calendar, inputFields, extraFields) {
	const mergedFieldNames = getCalendarFieldNames(calendar, yearMonthCodeDayFieldNamesAlpha, yearMonthCodeDayFieldNamesWithEraAlpha);
	let mergedFields = mergeCalendarFields(calendar, inputFields, extraFields);
	mergedFields = readAndRefineBagFields(mergedFields, mergedFieldNames, dateFieldRefiners, []);
	const [year, monthCodeParts] = refineCalendarDateFields(mergedFields, calendar);
	return createDateFromRefinedFields(mergedFields, calendar, year, monthCodeParts, 0);
}
function epochMilliToInstant(epochMilli) {
	return createEpochNanoSlots(checkEpochNanoInBounds(BigInt(toStrictInteger(epochMilli)) * bigNanoInMilli));
}
function epochNanoToInstant(epochNano) {
	return createEpochNanoSlots(checkEpochNanoInBounds(toBigInt(epochNano)));
}
function applyPlainFormatTimeZone(options) {
	return options.timeZone = "UTC", ["full", "long"].includes(options.timeStyle) && (options.timeStyle = "medium"), options;
}
function applyZonedFormatTimeZone(options, timeZoneId) {
	return void 0 !== options.timeZone && throwTypeError("Cannot specify TimeZone"), options.timeZone = timeZoneId, options;
}
function checkResolvedCalendarCompatible(format, slots, strictCalendarCheck) {
	const resolvedCalendarId = format.resolvedOptions().calendar;
	!strictCalendarCheck && slots.calendar === void 0 || getCalendarSlotId(slots.calendar) === resolvedCalendarId || throwRangeError("Mismatching Calendars");
}
function createOptionsTransformer(shapeFieldNames, invalidShapeFieldNames, ignoredFieldNames, defaultShapeFields, dateStyleReplacementFields) {
	const shapeFieldNameSet = new Set(shapeFieldNames);
	const invalidShapeFieldNameSet = new Set(invalidShapeFieldNames);
	const ignoredFieldNameSet = new Set(ignoredFieldNames);
	return (options, allowPartialOverlap) => {
		let dateStyle;
		let timeStyle;
		const granularShapeFields = {};
		const modifierFields = {};
		const otherFields = {};
		let hasInvalidGranularShapeFields = 0;
		let hasInvalidStyleFields = 0;
		for (const name of Object.keys(options)) {
			const value = options[name];
			void 0 === value || ignoredFieldNameSet.has(name) || (shapeFieldNameSet.has(name) ? "dateStyle" === name ? dateStyle = value : "timeStyle" === name ? timeStyle = value : granularShapeFields[name] = value : "era" === name ? modifierFields[name] = value : invalidShapeFieldNameSet.has(name) ? "dateStyle" === name || "timeStyle" === name ? hasInvalidStyleFields = 1 : hasInvalidGranularShapeFields = 1 : otherFields[name] = value);
		}
		const hasDateStyle = void 0 !== dateStyle;
		const hasTimeStyle = void 0 !== timeStyle;
		const hasAnyStyle = hasDateStyle || hasTimeStyle;
		const hasGranularShapeFields = Object.keys(granularShapeFields).length > 0;
		const hasInvalids = hasInvalidGranularShapeFields || hasInvalidStyleFields;
		const hasShapeFields = hasGranularShapeFields || hasDateStyle || hasTimeStyle;
		const hasModifierFields = Object.keys(modifierFields).length > 0;
		(!allowPartialOverlap && hasInvalids || allowPartialOverlap && hasInvalids && !hasShapeFields || hasAnyStyle && (hasGranularShapeFields || hasModifierFields || hasInvalidGranularShapeFields)) && throwTypeError("Invalid formatting options");
		const transformedOptions = {};
		return hasAnyStyle || hasShapeFields || Object.assign(transformedOptions, defaultShapeFields), Object.assign(transformedOptions, granularShapeFields, modifierFields, otherFields), hasDateStyle && (dateStyleReplacementFields ? Object.assign(transformedOptions, dateStyleReplacementFields[dateStyle]) : transformedOptions.dateStyle = dateStyle), hasTimeStyle && (transformedOptions.timeStyle = timeStyle), transformedOptions;
	};
}
var dateDefaultShapeFields = {
	year: "numeric",
	month: "numeric",
	day: "numeric"
};
var timeDefaultShapeFields = {
	hour: "numeric",
	minute: "numeric",
	second: "numeric"
};
var dateTimeDefaultShapeFields = /*@__PURE__*/ Object.assign({}, dateDefaultShapeFields, timeDefaultShapeFields);
var dateShapeFieldNames = [
	"weekday",
	"year",
	"month",
	"day",
	"dateStyle"
];
var timeShapeFieldNames = [
	"dayPeriod",
	"hour",
	"minute",
	"second",
	"fractionalSecondDigits",
	"timeStyle"
];
var dateTimeShapeFieldNames = /*@__PURE__*/ dateShapeFieldNames.concat(timeShapeFieldNames);
var yearMonthIgnoredFieldNames = /*@__PURE__*/ ["weekday", "day"].concat(timeShapeFieldNames);
var monthDayIgnoredFieldNames = /*@__PURE__*/ ["weekday", "year"].concat(timeShapeFieldNames);
var transformInstantOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [], dateTimeDefaultShapeFields);
var transformZonedOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [], {
	...dateTimeDefaultShapeFields,
	timeZoneName: "short"
});
var transformDateTimeOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], ["timeZoneName"], dateTimeDefaultShapeFields);
var transformDateOptions = /*@__PURE__*/ createOptionsTransformer(dateShapeFieldNames, timeShapeFieldNames, ["timeZoneName"], dateDefaultShapeFields);
var transformTimeOptions = /*@__PURE__*/ createOptionsTransformer(timeShapeFieldNames, dateShapeFieldNames, ["timeZoneName", "era"], timeDefaultShapeFields);
var transformYearMonthOptions = /*@__PURE__*/ createOptionsTransformer([
	"year",
	"month",
	"dateStyle"
], yearMonthIgnoredFieldNames, ["timeZoneName"], {
	year: "numeric",
	month: "numeric"
}, {
	full: {
		year: "numeric",
		month: "long"
	},
	long: {
		year: "numeric",
		month: "long"
	},
	medium: {
		year: "numeric",
		month: "short"
	},
	short: {
		year: "2-digit",
		month: "numeric"
	}
});
var transformMonthDayOptions = /*@__PURE__*/ createOptionsTransformer([
	"month",
	"day",
	"dateStyle"
], monthDayIgnoredFieldNames, ["timeZoneName", "era"], {
	month: "numeric",
	day: "numeric"
}, {
	full: {
		month: "long",
		day: "numeric"
	},
	long: {
		month: "long",
		day: "numeric"
	},
	medium: {
		month: "short",
		day: "numeric"
	},
	short: {
		month: "numeric",
		day: "numeric"
	}
});
function zonedDateTimeWithPlainTime(zonedDateTimeSlots, plainTimeFields) {
	const { timeZone } = zonedDateTimeSlots;
	const newIsoDateTime = combineDateAndTime(zonedEpochSlotsToIso(zonedDateTimeSlots), plainTimeFields || timeFieldDefaults);
	return createZonedEpochNanoSlots(plainTimeFields ? getSingleInstantFor(timeZone, newIsoDateTime) : getStartOfDayInstantFor(timeZone, newIsoDateTime), timeZone, zonedDateTimeSlots.calendar);
}
function refineDirectionOptions(options) {
	const res = coerceDirection(normalizeOptionsOrString(options, "direction"), 0);
	return res || throwRangeError(invalidEntity("direction", res)), res;
}
function getCurrentIsoDateTime(timeZone) {
	const epochNano = getCurrentEpochNano();
	const offsetNano = timeZone.B(epochNano);
	return epochNanoToIsoDateTime(epochNano + BigInt(offsetNano));
}
function getCurrentEpochNano() {
	return BigInt(Date.now()) * bigNanoInMilli;
}
function getCurrentTimeZoneId() {
	return new RawDateTimeFormat().resolvedOptions().timeZone || "UTC";
}
// node_modules/temporal-polyfill/chunks/apiHelpers.js
var PlainYearMonthBranding = "PlainYearMonth";
var PlainMonthDayBranding = "PlainMonthDay";
var PlainDateBranding = "PlainDate";
var PlainDateTimeBranding = "PlainDateTime";
var PlainTimeBranding = "PlainTime";
var ZonedDateTimeBranding = "ZonedDateTime";
var InstantBranding = "Instant";
var DurationBranding = "Duration";
function defineTemporalClass(branding, cls, getSlots, ...getterMaps) {
	return Object.defineProperties(cls, createNameDescriptors(branding)), Object.defineProperties(cls.prototype, createStringTagDescriptors("Temporal." + branding)), Object.defineProperties(cls.prototype, mapProps((getter) => ({
		get() {
			return getter(getSlots(this));
		},
		configurable: 1
	}), Object.assign({}, ...getterMaps))), cls;
}
var attachDebugString = "noop" !== noop.name || globalThis.process ? noop : (instance) => {
	Object.defineProperty(instance, "_str_", { value: instance.toJSON() });
};
function invalidRecordType() {
	throwTypeError(invalidCallingContext);
}
function forbiddenValueOf() {
	throwTypeError(forbiddenValueOf$1);
}
var yearMonthFieldGetters$1 = {
	era(slots) {
		return computeCalendarEraFields(slots.calendar, slots).era;
	},
	eraYear(slots) {
		return computeCalendarEraFields(slots.calendar, slots).eraYear;
	},
	year(slots) {
		return computeCalendarDateFields(slots.calendar, slots).year;
	},
	month(slots) {
		return computeCalendarDateFields(slots.calendar, slots).month;
	},
	monthCode(slots) {
		return computeCalendarMonthCode(slots.calendar, slots);
	}
};
var dateFieldGetters$1 = {
	era(slots) {
		return computeCalendarEraFields(slots.calendar, slots).era;
	},
	eraYear(slots) {
		return computeCalendarEraFields(slots.calendar, slots).eraYear;
	},
	year(slots) {
		return computeCalendarDateFields(slots.calendar, slots).year;
	},
	month(slots) {
		return computeCalendarDateFields(slots.calendar, slots).month;
	},
	monthCode(slots) {
		return computeCalendarMonthCode(slots.calendar, slots);
	},
	day(slots) {
		return computeCalendarDateFields(slots.calendar, slots).day;
	}
};
var monthDayFieldGetters$1 = {
	monthCode(slots) {
		return computeCalendarMonthCode(slots.calendar, slots);
	},
	day(slots) {
		return computeCalendarDateFields(slots.calendar, slots).day;
	}
};
var yearMonthDerivedGetters = {
	daysInMonth(slots) {
		return computeCalendarDaysInMonth(slots.calendar, slots);
	},
	daysInYear(slots) {
		return computeCalendarDaysInYear(slots.calendar, slots);
	},
	monthsInYear(slots) {
		return computeCalendarMonthsInYear(slots.calendar, slots);
	},
	inLeapYear(slots) {
		return computeCalendarInLeapYear(slots.calendar, slots);
	}
};
var dateDerivedGetters = {
	dayOfWeek(slots) {
		return computeIsoDayOfWeek(slots);
	},
	dayOfYear(slots) {
		return computeCalendarDayOfYear(slots.calendar, slots);
	},
	weekOfYear(slots) {
		return computeCalendarWeekOfYear(slots.calendar, slots);
	},
	yearOfWeek(slots) {
		return computeCalendarYearOfWeek(slots.calendar, slots);
	},
	daysInWeek() {
		return 7;
	},
	daysInMonth(slots) {
		return computeCalendarDaysInMonth(slots.calendar, slots);
	},
	daysInYear(slots) {
		return computeCalendarDaysInYear(slots.calendar, slots);
	},
	monthsInYear(slots) {
		return computeCalendarMonthsInYear(slots.calendar, slots);
	},
	inLeapYear(slots) {
		return computeCalendarInLeapYear(slots.calendar, slots);
	}
};
function diffInstants(invert, instantSlots0, instantSlots1, options) {
	const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 3, 5);
	return createDiffDurationSlots(invert, diffEpochNanosRounded(instantSlots0.epochNanoseconds, instantSlots1.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffZonedDateTimes(invert, slots0, slots1, options) {
	const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
	const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5);
	return createDiffDurationSlots(invert, diffZonedDateTimesRounded(calendar, slots0, slots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffDateTimes(invert, plainDateTimeSlots0, plainDateTimeSlots1, options) {
	const calendar = getCommonCalendar(plainDateTimeSlots0.calendar, plainDateTimeSlots1.calendar);
	const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6);
	return createDiffDurationSlots(invert, diffDateTimesRounded(calendar, plainDateTimeSlots0, plainDateTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffDates(invert, plainDateSlots0, plainDateSlots1, options) {
	const calendar = getCommonCalendar(plainDateSlots0.calendar, plainDateSlots1.calendar);
	const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6, 9, 6);
	return createDiffDurationSlots(invert, diffDatesRounded(calendar, plainDateSlots0, plainDateSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffYearMonths(invert, plainYearMonthSlots0, plainYearMonthSlots1, options) {
	const calendar = getCommonCalendar(plainYearMonthSlots0.calendar, plainYearMonthSlots1.calendar);
	const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 9, 9, 8);
	return createDiffDurationSlots(invert, diffYearMonthsRounded(calendar, plainYearMonthSlots0, plainYearMonthSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffTimes(invert, plainTimeSlots0, plainTimeSlots1, options) {
	const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5, 5);
	return createDiffDurationSlots(invert, diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function createDiffDurationSlots(invert, durationFields) {
	return createDurationSlots(invert ? negateDurationFields(durationFields) : durationFields);
}
function withDateFields(slots, modFields, options) {
	const { calendar } = slots;
	const fields = mergeDateFields(calendar, slots, modFields);
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
	return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function withDateTimeFields(slots, modFields, options) {
	const { calendar } = slots;
	const [mergedFields, calendarFields] = mergeDateTimeFields(calendar, slots, modFields);
	const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
	return createDateTimeFromMergedFields(mergedFields, calendarFields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function withYearMonthFields(slots, modFields, options) {
	const { calendar } = slots;
	const fields = mergeYearMonthFields(calendar, slots, modFields);
	const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
	return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function withMonthDayFields(slots, modFields, options) {
	const { calendar } = slots;
	const fields = mergeMonthDayFields(calendar, slots, modFields);
	const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
	return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function withTimeFields(slots, modFields, options) {
	return resolveTimeFields(mergeTimeFields(slots, modFields), refineOverflowOptions(options));
}
function withZonedDateTimeFields(slots, modFields, options) {
	const { calendar } = slots;
	const [mergedFields, calendarFields] = mergeZonedDateTimeFields(calendar, slots, modFields);
	const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
	const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options, 2);
	return createZonedDateTimeFromMergedFields(slots, mergedFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig);
}
// node_modules/temporal-polyfill/chunks/classApi-basic.js
function resolveBasicCalendarId(rawCalendarId) {
	const lowerRawCalendarId = requireString(rawCalendarId).toLowerCase();
	return lowerRawCalendarId === "iso8601" ? void 0 : lowerRawCalendarId === "gregory" ? 0 : void throwRangeError(exoticCalendarRequired(rawCalendarId, "temporal-polyfill/full"));
}
function resolveBasicCalendarArg(rawCalendarId = isoCalendarId) {
	return resolveBasicCalendarId(rawCalendarId);
}
var zonedDateTimeSlotsMap = /*@__PURE__*/ new WeakMap();
var ZonedDateTime = /*@__PURE__*/ defineTemporalClass(ZonedDateTimeBranding, class {
	constructor(epochNanoseconds, timeZoneId, calendar = void 0) {
		const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
		const timeZone = queryTimeZone(refineTimeZoneId(timeZoneId));
		const calendarImpl = resolveBasicCalendarArg(calendar);
		initZonedDateTime(this, createZonedEpochNanoSlots(epochNano, timeZone, calendarImpl));
	}
	static from(arg, options = void 0) {
		return createZonedDateTime(toZonedDateTimeSlots(arg, options));
	}
	static compare(arg0, arg1) {
		return compareZonedEpochSlots(toZonedDateTimeSlots(arg0), toZonedDateTimeSlots(arg1));
	}
	get calendarId() {
		return getCalendarSlotId(getZonedDateTimeSlots(this).calendar);
	}
	get timeZoneId() {
		return getZonedDateTimeSlots(this).timeZone.id;
	}
	get epochMilliseconds() {
		return epochNanoToMilli(getZonedDateTimeSlots(this).epochNanoseconds);
	}
	get epochNanoseconds() {
		return getZonedDateTimeSlots(this).epochNanoseconds;
	}
	get offset() {
		return formatOffsetNano(zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds);
	}
	get offsetNanoseconds() {
		return zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds;
	}
	get hoursInDay() {
		return computeZonedHoursInDay(getZonedDateTimeSlots(this));
	}
	with(mod, options = void 0) {
		return createZonedDateTime(withZonedDateTimeFields(getZonedDateTimeSlots(this), validateBag(mod), options));
	}
	withCalendar(calendarArg) {
		return createZonedDateTime({
			...getZonedDateTimeSlots(this),
			calendar: refineCalendarArg(calendarArg)
		});
	}
	withTimeZone(timeZoneArg) {
		return createZonedDateTime({
			...getZonedDateTimeSlots(this),
			timeZone: queryTimeZone(refineTimeZoneArg(timeZoneArg))
		});
	}
	withPlainTime(plainTimeArg = void 0) {
		return createZonedDateTime(zonedDateTimeWithPlainTime(getZonedDateTimeSlots(this), optionalToPlainTimeFields(plainTimeArg)));
	}
	add(durationArg, options = void 0) {
		return createZonedDateTime(moveZonedEpochSlots(getZonedDateTimeSlots(this), toDurationSlots(durationArg), refineOverflowOptions(options)));
	}
	subtract(durationArg, options = void 0) {
		return createZonedDateTime(moveZonedEpochSlots(getZonedDateTimeSlots(this), negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)));
	}
	until(otherArg, options = void 0) {
		return createDuration(diffZonedDateTimes(0, getZonedDateTimeSlots(this), toZonedDateTimeSlots(otherArg), options));
	}
	since(otherArg, options = void 0) {
		return createDuration(diffZonedDateTimes(1, getZonedDateTimeSlots(this), toZonedDateTimeSlots(otherArg), options));
	}
	round(options) {
		const slots = getZonedDateTimeSlots(this);
		const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
		return createZonedDateTime(roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode));
	}
	startOfDay() {
		return createZonedDateTime(computeZonedStartOfDay(getZonedDateTimeSlots(this)));
	}
	equals(otherArg) {
		return zonedDateTimesEqual(getZonedDateTimeSlots(this), toZonedDateTimeSlots(otherArg));
	}
	toInstant() {
		return createInstant(zonedDateTimeToInstant(getZonedDateTimeSlots(this)));
	}
	toPlainDateTime() {
		return createPlainDateTime(zonedDateTimeToDateTime(getZonedDateTimeSlots(this)));
	}
	toPlainDate() {
		return createPlainDate(zonedDateTimeToDate(getZonedDateTimeSlots(this)));
	}
	toPlainTime() {
		return createPlainTime(zonedDateTimeToTime(getZonedDateTimeSlots(this)));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getZonedDateTimeSlots(this);
		const format = new RawDateTimeFormat(locales, applyZonedFormatTimeZone(transformZonedOptions(options), getZonedTimeZoneId(slots)));
		return checkResolvedCalendarCompatible(format, slots), format.format(epochNanoToMilli(slots.epochNanoseconds));
	}
	toString(options = void 0) {
		return formatZonedDateTimeIso(getZonedDateTimeSlots(this), options);
	}
	toJSON() {
		return formatZonedDateTimeIso(getZonedDateTimeSlots(this));
	}
	getTimeZoneTransition(options) {
		const slots = getZonedDateTimeSlots(this);
		const newEpochNano = slots.timeZone.C(slots.epochNanoseconds, refineDirectionOptions(options));
		return void 0 !== newEpochNano ? createZonedDateTime({
			...slots,
			epochNanoseconds: newEpochNano
		}) : null;
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getZonedDateTimeIsoSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);
function createZonedDateTime(slots) {
	return initZonedDateTime(Object.create(ZonedDateTime.prototype), slots);
}
function getZonedDateTimeSlots(obj) {
	return getZonedDateTimeSlotsIfPresent(obj) || invalidRecordType();
}
function getZonedDateTimeIsoSlots(obj) {
	const slots = getZonedDateTimeSlots(obj);
	return {
		...zonedEpochSlotsToIso(slots),
		calendar: slots.calendar
	};
}
function getZonedDateTimeSlotsIfPresent(obj) {
	return zonedDateTimeSlotsMap.get(obj);
}
function toZonedDateTimeSlots(arg, options) {
	if (isObjectLike(arg)) {
		const ownSlots = getZonedDateTimeSlotsIfPresent(arg);
		if (ownSlots) return refineZonedFieldOptions(options), ownSlots;
		return refineZonedDateTimeObjectLike(refineTimeZoneArg, getCalendarFromBag(arg), arg, options);
	}
	return parseZonedDateTime(arg, resolveBasicCalendarId, options);
}
function initZonedDateTime(instance, slots) {
	return zonedDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
function refineTimeZoneArg(arg) {
	if (isObjectLike(arg)) {
		const slots = getZonedDateTimeSlotsIfPresent(arg);
		return slots || throwTypeError(invalidTimeZone(arg)), slots.timeZone.id;
	}
	return ((arg) => resolveTimeZoneId(parseTimeZoneId(requireString(arg))))(arg);
}
var instantSlotsMap = /*@__PURE__*/ new WeakMap();
var Instant = /*@__PURE__*/ defineTemporalClass(InstantBranding, class {
	constructor(epochNanoseconds) {
		const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
		initInstant(this, createEpochNanoSlots(epochNano));
	}
	static from(arg) {
		return createInstant(toInstantSlots(arg));
	}
	static fromEpochMilliseconds(epochMilli) {
		return createInstant(epochMilliToInstant(epochMilli));
	}
	static fromEpochNanoseconds(epochNano) {
		return createInstant(epochNanoToInstant(epochNano));
	}
	static compare(a, b) {
		return compareZonedEpochSlots(toInstantSlots(a), toInstantSlots(b));
	}
	get epochMilliseconds() {
		return epochNanoToMilli(getInstantSlots(this).epochNanoseconds);
	}
	get epochNanoseconds() {
		return getInstantSlots(this).epochNanoseconds;
	}
	add(durationArg) {
		return createInstant(createEpochNanoSlots(moveEpochNano(getInstantSlots(this).epochNanoseconds, toDurationSlots(durationArg))));
	}
	subtract(durationArg) {
		return createInstant(createEpochNanoSlots(moveEpochNano(getInstantSlots(this).epochNanoseconds, negateDurationFields(toDurationSlots(durationArg)))));
	}
	until(otherArg, options = void 0) {
		return createDuration(diffInstants(0, getInstantSlots(this), toInstantSlots(otherArg), options));
	}
	since(otherArg, options = void 0) {
		return createDuration(diffInstants(1, getInstantSlots(this), toInstantSlots(otherArg), options));
	}
	round(options) {
		const slots = getInstantSlots(this);
		const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5, 1);
		return createInstant(createEpochNanoSlots(roundBigNanoToDayOriginInc(slots.epochNanoseconds, computeBigNanoInc(smallestUnit, roundingInc), roundingMode)));
	}
	equals(otherArg) {
		return instantsEqual(getInstantSlots(this), toInstantSlots(otherArg));
	}
	toZonedDateTimeISO(timeZoneArg) {
		return createZonedDateTime(instantToZonedDateTime(getInstantSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg))));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getInstantSlots(this);
		return new RawDateTimeFormat(locales, transformInstantOptions(options)).format(epochNanoToMilli(slots.epochNanoseconds));
	}
	toString(options = void 0) {
		return formatInstantIso(refineTimeZoneArg, getInstantSlots(this), options);
	}
	toJSON() {
		return formatInstantIso(refineTimeZoneArg, getInstantSlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
});
function createInstant(slots) {
	return initInstant(Object.create(Instant.prototype), slots);
}
function getInstantSlots(obj) {
	return getInstantSlotsIfPresent(obj) || invalidRecordType();
}
function getInstantSlotsIfPresent(obj) {
	return instantSlotsMap.get(obj);
}
function toInstantSlots(arg) {
	if (isObjectLike(arg)) {
		const ownSlots = getInstantSlotsIfPresent(arg);
		if (ownSlots) return ownSlots;
		const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
		if (zonedDateTimeSlots) return createEpochNanoSlots(zonedDateTimeSlots.epochNanoseconds);
	}
	return parseInstant(arg);
}
var { toTemporalInstant: toTemporalInstant$1 } = { toTemporalInstant() {
	const epochMilli = Date.prototype.valueOf.call(this);
	return createInstant(createEpochNanoSlots(BigInt(requireNumberIsInteger(epochMilli)) * bigNanoInMilli));
} };
function initInstant(instance, slots) {
	return instantSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainMonthDaySlotsMap = /*@__PURE__*/ new WeakMap();
var PlainMonthDay = /*@__PURE__*/ defineTemporalClass(PlainMonthDayBranding, class {
	constructor(isoMonth, isoDay, calendar = void 0, referenceIsoYear) {
		const isoMonthInt = toIntegerWithTrunc(isoMonth);
		const isoDayInt = toIntegerWithTrunc(isoDay);
		const calendarImpl = resolveBasicCalendarArg(calendar);
		const fields = checkIsoDateInBounds(validateIsoDateFields({
			year: toIntegerWithTrunc(referenceIsoYear ?? 1972),
			month: isoMonthInt,
			day: isoDayInt
		}));
		initPlainMonthDay(this, createDateSlots(fields, calendarImpl));
	}
	static from(arg, options = void 0) {
		return createPlainMonthDay(toPlainMonthDaySlots(arg, options));
	}
	get calendarId() {
		return getCalendarSlotId(getPlainMonthDaySlots(this).calendar);
	}
	with(mod, options = void 0) {
		return createPlainMonthDay(withMonthDayFields(getPlainMonthDaySlots(this), validateBag(mod), options));
	}
	equals(otherArg) {
		return plainMonthDaysEqual(getPlainMonthDaySlots(this), toPlainMonthDaySlots(otherArg));
	}
	toPlainDate(bag) {
		return createPlainDate(monthDayToDate(getPlainMonthDaySlots(this).calendar, this, bag));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getPlainMonthDaySlots(this);
		const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformMonthDayOptions(options)));
		return checkResolvedCalendarCompatible(format, slots, 1), format.format(isoDateToEpochMilli(slots));
	}
	toString(options = void 0) {
		return formatPlainMonthDayIso(getPlainMonthDaySlots(this), options);
	}
	toJSON() {
		return formatPlainMonthDayIso(getPlainMonthDaySlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getPlainMonthDaySlots, monthDayFieldGetters$1);
function createPlainMonthDay(slots) {
	return initPlainMonthDay(Object.create(PlainMonthDay.prototype), slots);
}
function getPlainMonthDaySlots(obj) {
	return getPlainMonthDaySlotsIfPresent(obj) || invalidRecordType();
}
function getPlainMonthDaySlotsIfPresent(obj) {
	return plainMonthDaySlotsMap.get(obj);
}
function toPlainMonthDaySlots(arg, options) {
	if (isObjectLike(arg)) {
		const ownSlots = getPlainMonthDaySlotsIfPresent(arg);
		if (ownSlots) return refineOverflowOptions(options), ownSlots;
		const calendarMaybe = extractCalendarFromBag(arg);
		return refinePlainMonthDayObjectLike(void 0 === calendarMaybe ? void 0 : calendarMaybe, void 0 === calendarMaybe, arg, options);
	}
	const res = parsePlainMonthDay(arg, resolveBasicCalendarId);
	return refineOverflowOptions(options), res;
}
function initPlainMonthDay(instance, slots) {
	return plainMonthDaySlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainYearMonthSlotsMap = /*@__PURE__*/ new WeakMap();
var PlainYearMonth = /*@__PURE__*/ defineTemporalClass(PlainYearMonthBranding, class {
	constructor(isoYear, isoMonth, calendar = void 0, referenceIsoDay) {
		const isoYearInt = toIntegerWithTrunc(isoYear);
		const isoMonthInt = toIntegerWithTrunc(isoMonth);
		const calendarImpl = resolveBasicCalendarArg(calendar);
		const fields = checkIsoYearMonthInBounds(validateIsoDateFields({
			year: isoYearInt,
			month: isoMonthInt,
			day: toIntegerWithTrunc(referenceIsoDay ?? 1)
		}));
		initPlainYearMonth(this, createDateSlots(fields, calendarImpl));
	}
	static from(arg, options = void 0) {
		return createPlainYearMonth(toPlainYearMonthSlots(arg, options));
	}
	static compare(arg0, arg1) {
		return compareIsoDateFields(toPlainYearMonthSlots(arg0), toPlainYearMonthSlots(arg1));
	}
	get calendarId() {
		return getCalendarSlotId(getPlainYearMonthSlots(this).calendar);
	}
	with(mod, options = void 0) {
		return createPlainYearMonth(withYearMonthFields(getPlainYearMonthSlots(this), validateBag(mod), options));
	}
	add(durationArg, options = void 0) {
		const slots = getPlainYearMonthSlots(this);
		return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, toDurationSlots(durationArg), refineOverflowOptions(options)), slots.calendar));
	}
	subtract(durationArg, options = void 0) {
		const slots = getPlainYearMonthSlots(this);
		return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)), slots.calendar));
	}
	until(otherArg, options = void 0) {
		return createDuration(diffYearMonths(0, getPlainYearMonthSlots(this), toPlainYearMonthSlots(otherArg), options));
	}
	since(otherArg, options = void 0) {
		return createDuration(diffYearMonths(1, getPlainYearMonthSlots(this), toPlainYearMonthSlots(otherArg), options));
	}
	equals(otherArg) {
		return plainYearMonthsEqual(getPlainYearMonthSlots(this), toPlainYearMonthSlots(otherArg));
	}
	toPlainDate(bag) {
		return createPlainDate(yearMonthToDate(getPlainYearMonthSlots(this).calendar, this, bag));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getPlainYearMonthSlots(this);
		const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformYearMonthOptions(options)));
		return checkResolvedCalendarCompatible(format, slots, 1), format.format(isoDateToEpochMilli(slots));
	}
	toString(options = void 0) {
		return formatPlainYearMonthIso(getPlainYearMonthSlots(this), options);
	}
	toJSON() {
		return formatPlainYearMonthIso(getPlainYearMonthSlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getPlainYearMonthSlots, yearMonthFieldGetters$1, yearMonthDerivedGetters);
function createPlainYearMonth(slots) {
	return initPlainYearMonth(Object.create(PlainYearMonth.prototype), slots);
}
function getPlainYearMonthSlots(obj) {
	return getPlainYearMonthSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainYearMonthSlotsIfPresent(obj) {
	return plainYearMonthSlotsMap.get(obj);
}
function toPlainYearMonthSlots(arg, options) {
	if (isObjectLike(arg)) {
		const ownSlots = getPlainYearMonthSlotsIfPresent(arg);
		if (ownSlots) return refineOverflowOptions(options), ownSlots;
		return refinePlainYearMonthObjectLike(getCalendarFromBag(arg), arg, options);
	}
	const res = parsePlainYearMonth(arg, resolveBasicCalendarId);
	return refineOverflowOptions(options), res;
}
function initPlainYearMonth(instance, slots) {
	return plainYearMonthSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
function getTemporalBrandingAndSlots(obj) {
	if (!isObjectLike(obj)) return;
	let slots = getInstantSlotsIfPresent(obj);
	return slots ? [InstantBranding, slots] : (slots = getZonedDateTimeSlotsIfPresent(obj), slots ? [ZonedDateTimeBranding, slots] : (slots = getPlainDateTimeSlotsIfPresent(obj), slots ? [PlainDateTimeBranding, slots] : (slots = getPlainDateSlotsIfPresent(obj), slots ? [PlainDateBranding, slots] : (slots = getPlainTimeSlotsIfPresent(obj), slots ? [PlainTimeBranding, slots] : (slots = getPlainYearMonthSlotsIfPresent(obj), slots ? [PlainYearMonthBranding, slots] : (slots = getPlainMonthDaySlotsIfPresent(obj), slots ? [PlainMonthDayBranding, slots] : (slots = getDurationSlotsIfPresent(obj), slots ? [DurationBranding, slots] : void 0)))))));
}
function validateBag(bag) {
	return (getTemporalBrandingAndSlots(bag) || void 0 !== bag.calendar || void 0 !== bag.timeZone) && throwTypeError("Invalid bag"), bag;
}
var plainTimeSlotsMap = /*@__PURE__*/ new WeakMap();
var PlainTime = /*@__PURE__*/ defineTemporalClass(PlainTimeBranding, class {
	constructor(hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0) {
		const fields = validateTimeFields(mapProps(toIntegerWithTrunc, {
			hour,
			minute,
			second,
			millisecond,
			microsecond,
			nanosecond
		}));
		initPlainTime(this, createTimeSlots(fields));
	}
	static from(arg, options = void 0) {
		return createPlainTime(toPlainTimeSlots(arg, options));
	}
	static compare(arg0, arg1) {
		return compareTimeFields(toPlainTimeSlots(arg0), toPlainTimeSlots(arg1));
	}
	with(mod, options = void 0) {
		return createPlainTime(withTimeFields(getPlainTimeSlots(this), validateBag(mod), options));
	}
	add(durationArg) {
		return createPlainTime(moveTime(getPlainTimeSlots(this), toDurationSlots(durationArg))[0]);
	}
	subtract(durationArg) {
		return createPlainTime(moveTime(getPlainTimeSlots(this), negateDurationFields(toDurationSlots(durationArg)))[0]);
	}
	until(otherArg, options = void 0) {
		return createDuration(diffTimes(0, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
	}
	since(otherArg, options = void 0) {
		return createDuration(diffTimes(1, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
	}
	round(options) {
		const slots = getPlainTimeSlots(this);
		const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5);
		return createPlainTime(roundTimeToUnit(slots, smallestUnit, roundingInc, roundingMode)[0]);
	}
	equals(other) {
		return plainTimesEqual(getPlainTimeSlots(this), toPlainTimeSlots(other));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getPlainTimeSlots(this);
		return new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformTimeOptions(options))).format(timeFieldsToMilli(slots));
	}
	toString(options = void 0) {
		return formatPlainTimeIso(getPlainTimeSlots(this), options);
	}
	toJSON() {
		return formatPlainTimeIso(getPlainTimeSlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getPlainTimeSlots, timeGetters);
function createPlainTime(slots) {
	return initPlainTime(Object.create(PlainTime.prototype), slots);
}
function getPlainTimeSlots(obj) {
	return getPlainTimeSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainTimeSlotsIfPresent(obj) {
	return plainTimeSlotsMap.get(obj);
}
function toPlainTimeSlots(arg, options) {
	if (isObjectLike(arg)) {
		const ownSlots = getPlainTimeSlotsIfPresent(arg);
		if (ownSlots) return refineOverflowOptions(options), ownSlots;
		const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
		if (dateTimeSlots) return refineOverflowOptions(options), createTimeSlots(dateTimeSlots);
		const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
		return zonedDateTimeSlots ? (refineOverflowOptions(options), zonedDateTimeToTime(zonedDateTimeSlots)) : refinePlainTimeObjectLike(arg, options);
	}
	const timeSlots = parsePlainTime(arg);
	return refineOverflowOptions(options), timeSlots;
}
function optionalToPlainTimeFields(timeArg) {
	return void 0 === timeArg ? void 0 : toPlainTimeSlots(timeArg);
}
function initPlainTime(instance, slots) {
	return plainTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainDateTimeSlotsMap = /*@__PURE__*/ new WeakMap();
var PlainDateTime = /*@__PURE__*/ defineTemporalClass(PlainDateTimeBranding, class {
	constructor(isoYear, isoMonth, isoDay, hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0, calendar = void 0) {
		const fields = checkIsoDateTimeInBounds(validateIsoDateTimeFields(mapProps(toIntegerWithTrunc, {
			year: isoYear,
			month: isoMonth,
			day: isoDay,
			hour,
			minute,
			second,
			millisecond,
			microsecond,
			nanosecond
		})));
		const calendarImpl = resolveBasicCalendarArg(calendar);
		initPlainDateTime(this, createDateTimeSlots(fields, calendarImpl));
	}
	static from(arg, options = void 0) {
		return createPlainDateTime(toPlainDateTimeSlots(arg, options));
	}
	static compare(arg0, arg1) {
		return compareIsoDateTimeFields(toPlainDateTimeSlots(arg0), toPlainDateTimeSlots(arg1));
	}
	get calendarId() {
		return getCalendarSlotId(getPlainDateTimeSlots(this).calendar);
	}
	with(mod, options = void 0) {
		return createPlainDateTime(withDateTimeFields(getPlainDateTimeSlots(this), validateBag(mod), options));
	}
	withCalendar(calendarArg) {
		return createPlainDateTime(createDateTimeSlots(getPlainDateTimeSlots(this), refineCalendarArg(calendarArg)));
	}
	withPlainTime(plainTimeArg = void 0) {
		const slots = getPlainDateTimeSlots(this);
		return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
	}
	add(durationArg, options = void 0) {
		const slots = getPlainDateTimeSlots(this);
		return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, toDurationSlots(durationArg), refineOverflowOptions(options)), slots.calendar));
	}
	subtract(durationArg, options = void 0) {
		const slots = getPlainDateTimeSlots(this);
		return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)), slots.calendar));
	}
	until(otherArg, options = void 0) {
		return createDuration(diffDateTimes(0, getPlainDateTimeSlots(this), toPlainDateTimeSlots(otherArg), options));
	}
	since(otherArg, options = void 0) {
		return createDuration(diffDateTimes(1, getPlainDateTimeSlots(this), toPlainDateTimeSlots(otherArg), options));
	}
	round(options) {
		const slots = getPlainDateTimeSlots(this);
		const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
		return createPlainDateTime(createDateTimeSlots(roundDateTimeToUnit(slots, smallestUnit, roundingInc, roundingMode), slots.calendar));
	}
	equals(otherArg) {
		return plainDateTimesEqual(getPlainDateTimeSlots(this), toPlainDateTimeSlots(otherArg));
	}
	toZonedDateTime(timeZoneArg, options = void 0) {
		return createZonedDateTime(dateTimeToZonedDateTime(getPlainDateTimeSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg)), refineEpochDisambigOptions(options)));
	}
	toPlainDate() {
		const slots = getPlainDateTimeSlots(this);
		return createPlainDate(createDateSlots(slots, slots.calendar));
	}
	toPlainTime() {
		return createPlainTime(createTimeSlots(getPlainDateTimeSlots(this)));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getPlainDateTimeSlots(this);
		const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateTimeOptions(options)));
		return checkResolvedCalendarCompatible(format, slots), format.format(isoDateTimeToEpochMilli(slots));
	}
	toString(options = void 0) {
		return formatPlainDateTimeIso(getPlainDateTimeSlots(this), options);
	}
	toJSON() {
		return formatPlainDateTimeIso(getPlainDateTimeSlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getPlainDateTimeSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);
function createPlainDateTime(slots) {
	return initPlainDateTime(Object.create(PlainDateTime.prototype), slots);
}
function getPlainDateTimeSlots(obj) {
	return getPlainDateTimeSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainDateTimeSlotsIfPresent(obj) {
	return plainDateTimeSlotsMap.get(obj);
}
function toPlainDateTimeSlots(arg, options) {
	if (isObjectLike(arg)) {
		const ownSlots = getPlainDateTimeSlotsIfPresent(arg);
		if (ownSlots) return refineOverflowOptions(options), ownSlots;
		const dateSlots = getPlainDateSlotsIfPresent(arg);
		if (dateSlots) return refineOverflowOptions(options), createDateTimeSlots(combineDateAndTime(dateSlots, timeFieldDefaults), dateSlots.calendar);
		const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
		if (zonedDateTimeSlots) return refineOverflowOptions(options), zonedDateTimeToDateTime(zonedDateTimeSlots);
		return refinePlainDateTimeObjectLike(getCalendarFromBag(arg), arg, options);
	}
	const res = parsePlainDateTime(arg, resolveBasicCalendarId);
	return refineOverflowOptions(options), res;
}
function initPlainDateTime(instance, slots) {
	return plainDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainDateSlotsMap = /*@__PURE__*/ new WeakMap();
var PlainDate = /*@__PURE__*/ defineTemporalClass(PlainDateBranding, class {
	constructor(isoYear, isoMonth, isoDay, calendar = void 0) {
		const fields = checkIsoDateInBounds(validateIsoDateFields(mapProps(toIntegerWithTrunc, {
			year: isoYear,
			month: isoMonth,
			day: isoDay
		})));
		const calendarImpl = resolveBasicCalendarArg(calendar);
		initPlainDate(this, createDateSlots(fields, calendarImpl));
	}
	static from(arg, options = void 0) {
		return createPlainDate(toPlainDateSlots(arg, options));
	}
	static compare(arg0, arg1) {
		return compareIsoDateFields(toPlainDateSlots(arg0), toPlainDateSlots(arg1));
	}
	get calendarId() {
		return getCalendarSlotId(getPlainDateSlots(this).calendar);
	}
	with(mod, options = void 0) {
		return createPlainDate(withDateFields(getPlainDateSlots(this), validateBag(mod), options));
	}
	withCalendar(calendarArg) {
		return createPlainDate(createDateSlots(getPlainDateSlots(this), refineCalendarArg(calendarArg)));
	}
	add(durationArg, options = void 0) {
		const slots = getPlainDateSlots(this);
		return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, toDurationSlots(durationArg), refineOverflowOptions(options)), slots.calendar));
	}
	subtract(durationArg, options = void 0) {
		const slots = getPlainDateSlots(this);
		return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)), slots.calendar));
	}
	until(otherArg, options = void 0) {
		return createDuration(diffDates(0, getPlainDateSlots(this), toPlainDateSlots(otherArg), options));
	}
	since(otherArg, options = void 0) {
		return createDuration(diffDates(1, getPlainDateSlots(this), toPlainDateSlots(otherArg), options));
	}
	equals(otherArg) {
		return plainDatesEqual(getPlainDateSlots(this), toPlainDateSlots(otherArg));
	}
	toZonedDateTime(options) {
		const optionsObj = isObjectLike(options) ? {
			timeZone: options.timeZone,
			plainTime: options.plainTime
		} : { timeZone: options };
		const slots = getPlainDateSlots(this);
		const timeZoneId = refineTimeZoneArg(optionsObj.timeZone);
		const plainTimeArg = optionsObj.plainTime;
		const timeFields = void 0 !== plainTimeArg ? toPlainTimeSlots(plainTimeArg) : void 0;
		return createZonedDateTime(dateToZonedDateTime(slots, queryTimeZone(timeZoneId), timeFields));
	}
	toPlainDateTime(plainTimeArg = void 0) {
		const slots = getPlainDateSlots(this);
		return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
	}
	toPlainYearMonth() {
		return createPlainYearMonth(fieldsToYearMonth(getPlainDateSlots(this).calendar, this));
	}
	toPlainMonthDay() {
		return createPlainMonthDay(fieldsToMonthDay(getPlainDateSlots(this).calendar, this));
	}
	toLocaleString(locales = void 0, options = {}) {
		const slots = getPlainDateSlots(this);
		const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateOptions(options)));
		return checkResolvedCalendarCompatible(format, slots), format.format(isoDateToEpochMilli(slots));
	}
	toString(options = void 0) {
		return formatPlainDateIso(getPlainDateSlots(this), options);
	}
	toJSON() {
		return formatPlainDateIso(getPlainDateSlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getPlainDateSlots, dateFieldGetters$1, dateDerivedGetters);
function createPlainDate(slots) {
	return initPlainDate(Object.create(PlainDate.prototype), slots);
}
function getPlainDateSlots(obj) {
	return getPlainDateSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainDateSlotsIfPresent(obj) {
	return plainDateSlotsMap.get(obj);
}
function toPlainDateSlots(arg, options) {
	if (isObjectLike(arg)) {
		const ownSlots = getPlainDateSlotsIfPresent(arg);
		if (ownSlots) return refineOverflowOptions(options), ownSlots;
		const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
		if (dateTimeSlots) return refineOverflowOptions(options), createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
		const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
		if (zonedDateTimeSlots) return refineOverflowOptions(options), zonedDateTimeToDate(zonedDateTimeSlots);
		return refinePlainDateObjectLike(getCalendarFromBag(arg), arg, options);
	}
	const res = parsePlainDate(arg, resolveBasicCalendarId);
	return refineOverflowOptions(options), res;
}
function initPlainDate(instance, slots) {
	return plainDateSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
function getCalendarFromBag(bag) {
	const calendar = extractCalendarFromBag(bag);
	return void 0 === calendar ? void 0 : calendar;
}
function extractCalendarFromBag(bag) {
	const { calendar: calendarArg } = bag;
	if (void 0 !== calendarArg) return refineCalendarArg(calendarArg);
}
function refineCalendarArg(arg) {
	if (isObjectLike(arg)) {
		const slots = getPlainDateSlotsIfPresent(arg) || getPlainDateTimeSlotsIfPresent(arg) || getZonedDateTimeSlotsIfPresent(arg) || getPlainMonthDaySlotsIfPresent(arg) || getPlainYearMonthSlotsIfPresent(arg);
		return slots || throwTypeError(invalidCalendar(arg)), slots.calendar;
	}
	return ((arg) => resolveBasicCalendarId(parseCalendarId(requireString(arg))))(arg);
}
var durationSlotsMap = /*@__PURE__*/ new WeakMap();
var Duration = /*@__PURE__*/ defineTemporalClass(DurationBranding, class {
	constructor(years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0, microseconds = 0, nanoseconds = 0) {
		const fields = validateDurationFields(mapProps(toStrictInteger, {
			years,
			months,
			weeks,
			days,
			hours,
			minutes,
			seconds,
			milliseconds,
			microseconds,
			nanoseconds
		}));
		initDuration(this, createDurationSlots(fields));
	}
	static from(arg) {
		return createDuration(toDurationSlots(arg));
	}
	static compare(durationArg0, durationArg1, options = void 0) {
		return compareDurations(refinePublicRelativeTo, toDurationSlots(durationArg0), toDurationSlots(durationArg1), options);
	}
	get sign() {
		return getDurationSlots(this).sign;
	}
	get blank() {
		return !getDurationSlots(this).sign;
	}
	with(mod) {
		return createDuration(mergeDurationFields(getDurationSlots(this), mod));
	}
	negated() {
		return createDuration(negateDuration(getDurationSlots(this)));
	}
	abs() {
		return createDuration(absDuration$1(getDurationSlots(this)));
	}
	add(otherArg) {
		return createDuration(addDurationsWithoutRelativeTo(0, getDurationSlots(this), toDurationSlots(otherArg)));
	}
	subtract(otherArg) {
		return createDuration(addDurationsWithoutRelativeTo(1, getDurationSlots(this), toDurationSlots(otherArg)));
	}
	round(roundTo) {
		return createDuration(roundDuration(refinePublicRelativeTo, getDurationSlots(this), roundTo));
	}
	total(totalOf) {
		return totalDuration(refinePublicRelativeTo, getDurationSlots(this), totalOf);
	}
	toLocaleString(locales = void 0, options) {
		const slots = getDurationSlots(this);
		return Intl.DurationFormat ? new Intl.DurationFormat(locales, options).format(slots) : formatDurationIso(slots, options);
	}
	toString(options = void 0) {
		return formatDurationIso(getDurationSlots(this), options);
	}
	toJSON() {
		return formatDurationIso(getDurationSlots(this));
	}
	valueOf() {
		return forbiddenValueOf();
	}
}, getDurationSlots, durationGetters);
function createDuration(slots) {
	return initDuration(Object.create(Duration.prototype), slots);
}
function getDurationSlots(obj) {
	return getDurationSlotsIfPresent(obj) || invalidRecordType();
}
function getDurationSlotsIfPresent(obj) {
	return durationSlotsMap.get(obj);
}
function toDurationSlots(arg) {
	if (isObjectLike(arg)) return getDurationSlotsIfPresent(arg) || refineDurationObjectLike(arg);
	return parseDuration$1(arg);
}
function refinePublicRelativeTo(relativeTo) {
	if (void 0 !== relativeTo) {
		if (isObjectLike(relativeTo)) {
			const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(relativeTo);
			if (zonedDateTimeSlots) return zonedDateTimeSlots;
			const dateSlots = getPlainDateSlotsIfPresent(relativeTo);
			if (dateSlots) return dateSlots;
			const dateTimeSlots = getPlainDateTimeSlotsIfPresent(relativeTo);
			if (dateTimeSlots) return createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
			return refineMaybeZonedDateTimeObjectLike(refineTimeZoneArg, getCalendarFromBag(relativeTo), relativeTo);
		}
		return parseRelativeToSlots(relativeTo, resolveBasicCalendarId);
	}
}
function initDuration(instance, slots) {
	return durationSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var Now = /*@__PURE__*/ Object.defineProperties({}, {
	...createStringTagDescriptors("Temporal.Now"),
	...createPropDescriptors({
		timeZoneId() {
			return getCurrentTimeZoneId();
		},
		instant() {
			return createInstant(createEpochNanoSlots(getCurrentEpochNano()));
		},
		zonedDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
			const timeZone = queryTimeZone(refineTimeZoneArg(timeZoneArg));
			return createZonedDateTime(createZonedEpochNanoSlots(getCurrentEpochNano(), timeZone));
		},
		plainDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
			return createPlainDateTime(createDateTimeSlots(getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)))));
		},
		plainDateISO(timeZoneArg = getCurrentTimeZoneId()) {
			return createPlainDate(createDateSlots(getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)))));
		},
		plainTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
			return createPlainTime(createTimeSlots(getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)))));
		}
	})
});
var Temporal$1 = /*@__PURE__*/ Object.defineProperties({}, {
	...createStringTagDescriptors("Temporal"),
	...createPropDescriptors({
		PlainYearMonth,
		PlainMonthDay,
		PlainDate,
		PlainTime,
		PlainDateTime,
		ZonedDateTime,
		Instant,
		Duration,
		Now
	})
});
// node_modules/temporal-polyfill/index.js
var Temporal = NativeTemporal || Temporal$1;
NativeTemporal && Date.prototype.toTemporalInstant;
// node_modules/@lezer/common/dist/index.js
/**
The default maximum length of a `TreeBuffer` node.
*/
var DefaultBufferLength = 1024;
var nextPropID = 0;
var Range = class {
	constructor(from, to) {
		this.from = from;
		this.to = to;
	}
};
/**
Each [node type](#common.NodeType) or [individual tree](#common.Tree)
can have metadata associated with it in props. Instances of this
class represent prop names.
*/
var NodeProp = class {
	/**
	Create a new node prop type.
	*/
	constructor(config = {}) {
		this.id = nextPropID++;
		this.perNode = !!config.perNode;
		this.deserialize = config.deserialize || (() => {
			throw new Error("This node type doesn't define a deserialize function");
		});
		this.combine = config.combine || null;
	}
	/**
	This is meant to be used with
	[`NodeSet.extend`](#common.NodeSet.extend) or
	[`LRParser.configure`](#lr.ParserConfig.props) to compute
	prop values for each node type in the set. Takes a [match
	object](#common.NodeType^match) or function that returns undefined
	if the node type doesn't get this prop, and the prop's value if
	it does.
	*/
	add(match) {
		if (this.perNode) throw new RangeError("Can't add per-node props to node types");
		if (typeof match != "function") match = NodeType.match(match);
		return (type) => {
			let result = match(type);
			return result === void 0 ? null : [this, result];
		};
	}
};
/**
Prop that is used to describe matching delimiters. For opening
delimiters, this holds an array of node names (written as a
space-separated string when declaring this prop in a grammar)
for the node types of closing delimiters that match it.
*/
NodeProp.closedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
/**
The inverse of [`closedBy`](#common.NodeProp^closedBy). This is
attached to closing delimiters, holding an array of node names
of types of matching opening delimiters.
*/
NodeProp.openedBy = new NodeProp({ deserialize: (str) => str.split(" ") });
/**
Used to assign node types to groups (for example, all node
types that represent an expression could be tagged with an
`"Expression"` group).
*/
NodeProp.group = new NodeProp({ deserialize: (str) => str.split(" ") });
/**
Attached to nodes to indicate these should be
[displayed](https://codemirror.net/docs/ref/#language.syntaxTree)
in a bidirectional text isolate, so that direction-neutral
characters on their sides don't incorrectly get associated with
surrounding text. You'll generally want to set this for nodes
that contain arbitrary text, like strings and comments, and for
nodes that appear _inside_ arbitrary text, like HTML tags. When
not given a value, in a grammar declaration, defaults to
`"auto"`.
*/
NodeProp.isolate = new NodeProp({ deserialize: (value) => {
	if (value && value != "rtl" && value != "ltr" && value != "auto") throw new RangeError("Invalid value for isolate: " + value);
	return value || "auto";
} });
/**
The hash of the [context](#lr.ContextTracker.constructor)
that the node was parsed in, if any. Used to limit reuse of
contextual nodes.
*/
NodeProp.contextHash = new NodeProp({ perNode: true });
/**
The distance beyond the end of the node that the tokenizer
looked ahead for any of the tokens inside the node. (The LR
parser only stores this when it is larger than 25, for
efficiency reasons.)
*/
NodeProp.lookAhead = new NodeProp({ perNode: true });
/**
This per-node prop is used to replace a given node, or part of a
node, with another tree. This is useful to include trees from
different languages in mixed-language parsers.
*/
NodeProp.mounted = new NodeProp({ perNode: true });
/**
A mounted tree, which can be [stored](#common.NodeProp^mounted) on
a tree node to indicate that parts of its content are
represented by another tree.
*/
var MountedTree = class {
	constructor(tree, overlay, parser, bracketed = false) {
		this.tree = tree;
		this.overlay = overlay;
		this.parser = parser;
		this.bracketed = bracketed;
	}
	/**
	@internal
	*/
	static get(tree) {
		return tree && tree.props && tree.props[NodeProp.mounted.id];
	}
};
var noProps = Object.create(null);
/**
Each node in a syntax tree has a node type associated with it.
*/
var NodeType = class NodeType {
	/**
	@internal
	*/
	constructor(name, props, id, flags = 0) {
		this.name = name;
		this.props = props;
		this.id = id;
		this.flags = flags;
	}
	/**
	Define a node type.
	*/
	static define(spec) {
		let props = spec.props && spec.props.length ? Object.create(null) : noProps;
		let flags = (spec.top ? 1 : 0) | (spec.skipped ? 2 : 0) | (spec.error ? 4 : 0) | (spec.name == null ? 8 : 0);
		let type = new NodeType(spec.name || "", props, spec.id, flags);
		if (spec.props) for (let src of spec.props) {
			if (!Array.isArray(src)) src = src(type);
			if (src) {
				if (src[0].perNode) throw new RangeError("Can't store a per-node prop on a node type");
				props[src[0].id] = src[1];
			}
		}
		return type;
	}
	/**
	Retrieves a node prop for this type. Will return `undefined` if
	the prop isn't present on this node.
	*/
	prop(prop) {
		return this.props[prop.id];
	}
	/**
	True when this is the top node of a grammar.
	*/
	get isTop() {
		return (this.flags & 1) > 0;
	}
	/**
	True when this node is produced by a skip rule.
	*/
	get isSkipped() {
		return (this.flags & 2) > 0;
	}
	/**
	Indicates whether this is an error node.
	*/
	get isError() {
		return (this.flags & 4) > 0;
	}
	/**
	When true, this node type doesn't correspond to a user-declared
	named node, for example because it is used to cache repetition.
	*/
	get isAnonymous() {
		return (this.flags & 8) > 0;
	}
	/**
	Returns true when this node's name or one of its
	[groups](#common.NodeProp^group) matches the given string.
	*/
	is(name) {
		if (typeof name == "string") {
			if (this.name == name) return true;
			let group = this.prop(NodeProp.group);
			return group ? group.indexOf(name) > -1 : false;
		}
		return this.id == name;
	}
	/**
	Create a function from node types to arbitrary values by
	specifying an object whose property names are node or
	[group](#common.NodeProp^group) names. Often useful with
	[`NodeProp.add`](#common.NodeProp.add). You can put multiple
	names, separated by spaces, in a single property name to map
	multiple node names to a single value.
	*/
	static match(map) {
		let direct = Object.create(null);
		for (let prop in map) for (let name of prop.split(" ")) direct[name] = map[prop];
		return (node) => {
			for (let groups = node.prop(NodeProp.group), i = -1; i < (groups ? groups.length : 0); i++) {
				let found = direct[i < 0 ? node.name : groups[i]];
				if (found) return found;
			}
		};
	}
};
/**
An empty dummy node type to use when no actual type is available.
*/
NodeType.none = new NodeType("", Object.create(null), 0, 8);
/**
A node set holds a collection of node types. It is used to
compactly represent trees by storing their type ids, rather than a
full pointer to the type object, in a numeric array. Each parser
[has](#lr.LRParser.nodeSet) a node set, and [tree
buffers](#common.TreeBuffer) can only store collections of nodes
from the same set. A set can have a maximum of 2**16 (65536) node
types in it, so that the ids fit into 16-bit typed array slots.
*/
var NodeSet = class NodeSet {
	/**
	Create a set with the given types. The `id` property of each
	type should correspond to its position within the array.
	*/
	constructor(types) {
		this.types = types;
		for (let i = 0; i < types.length; i++) if (types[i].id != i) throw new RangeError("Node type ids should correspond to array positions when creating a node set");
	}
	/**
	Create a copy of this set with some node properties added. The
	arguments to this method can be created with
	[`NodeProp.add`](#common.NodeProp.add).
	*/
	extend(...props) {
		let newTypes = [];
		for (let type of this.types) {
			let newProps = null;
			for (let source of props) {
				let add = source(type);
				if (add) {
					if (!newProps) newProps = Object.assign({}, type.props);
					let value = add[1], prop = add[0];
					if (prop.combine && prop.id in newProps) value = prop.combine(newProps[prop.id], value);
					newProps[prop.id] = value;
				}
			}
			newTypes.push(newProps ? new NodeType(type.name, newProps, type.id, type.flags) : type);
		}
		return new NodeSet(newTypes);
	}
};
var CachedNode = /* @__PURE__ */ new WeakMap();
var CachedInnerNode = /* @__PURE__ */ new WeakMap();
/**
Options that control iteration. Can be combined with the `|`
operator to enable multiple ones.
*/
var IterMode;
(function(IterMode) {
	/**
	When enabled, iteration will only visit [`Tree`](#common.Tree)
	objects, not nodes packed into
	[`TreeBuffer`](#common.TreeBuffer)s.
	*/
	IterMode[IterMode["ExcludeBuffers"] = 1] = "ExcludeBuffers";
	/**
	Enable this to make iteration include anonymous nodes (such as
	the nodes that wrap repeated grammar constructs into a balanced
	tree).
	*/
	IterMode[IterMode["IncludeAnonymous"] = 2] = "IncludeAnonymous";
	/**
	By default, regular [mounted](#common.NodeProp^mounted) nodes
	replace their base node in iteration. Enable this to ignore them
	instead.
	*/
	IterMode[IterMode["IgnoreMounts"] = 4] = "IgnoreMounts";
	/**
	This option only applies in
	[`enter`](#common.SyntaxNode.enter)-style methods. It tells the
	library to not enter mounted overlays if one covers the given
	position.
	*/
	IterMode[IterMode["IgnoreOverlays"] = 8] = "IgnoreOverlays";
	/**
	When set, positions on the boundary of a mounted overlay tree
	that has its [`bracketed`](#common.NestedParse.bracketed) flag
	set will enter that tree regardless of side. Only supported in
	[`enter`](#common.SyntaxNode.enter), not in cursors.
	*/
	IterMode[IterMode["EnterBracketed"] = 16] = "EnterBracketed";
})(IterMode || (IterMode = {}));
/**
A piece of syntax tree. There are two ways to approach these
trees: the way they are actually stored in memory, and the
convenient way.

Syntax trees are stored as a tree of `Tree` and `TreeBuffer`
objects. By packing detail information into `TreeBuffer` leaf
nodes, the representation is made a lot more memory-efficient.

However, when you want to actually work with tree nodes, this
representation is very awkward, so most client code will want to
use the [`TreeCursor`](#common.TreeCursor) or
[`SyntaxNode`](#common.SyntaxNode) interface instead, which provides
a view on some part of this data structure, and can be used to
move around to adjacent nodes.
*/
var Tree = class Tree {
	/**
	Construct a new tree. See also [`Tree.build`](#common.Tree^build).
	*/
	constructor(type, children, positions, length, props) {
		this.type = type;
		this.children = children;
		this.positions = positions;
		this.length = length;
		/**
		@internal
		*/
		this.props = null;
		if (props && props.length) {
			this.props = Object.create(null);
			for (let [prop, value] of props) this.props[typeof prop == "number" ? prop : prop.id] = value;
		}
	}
	/**
	@internal
	*/
	toString() {
		let mounted = MountedTree.get(this);
		if (mounted && !mounted.overlay) return mounted.tree.toString();
		let children = "";
		for (let ch of this.children) {
			let str = ch.toString();
			if (str) {
				if (children) children += ",";
				children += str;
			}
		}
		return !this.type.name ? children : (/\W/.test(this.type.name) && !this.type.isError ? JSON.stringify(this.type.name) : this.type.name) + (children.length ? "(" + children + ")" : "");
	}
	/**
	Get a [tree cursor](#common.TreeCursor) positioned at the top of
	the tree. Mode can be used to [control](#common.IterMode) which
	nodes the cursor visits.
	*/
	cursor(mode = 0) {
		return new TreeCursor(this.topNode, mode);
	}
	/**
	Get a [tree cursor](#common.TreeCursor) pointing into this tree
	at the given position and side (see
	[`moveTo`](#common.TreeCursor.moveTo).
	*/
	cursorAt(pos, side = 0, mode = 0) {
		let cursor = new TreeCursor(CachedNode.get(this) || this.topNode);
		cursor.moveTo(pos, side);
		CachedNode.set(this, cursor._tree);
		return cursor;
	}
	/**
	Get a [syntax node](#common.SyntaxNode) object for the top of the
	tree.
	*/
	get topNode() {
		return new TreeNode(this, 0, 0, null);
	}
	/**
	Get the [syntax node](#common.SyntaxNode) at the given position.
	If `side` is -1, this will move into nodes that end at the
	position. If 1, it'll move into nodes that start at the
	position. With 0, it'll only enter nodes that cover the position
	from both sides.
	
	Note that this will not enter
	[overlays](#common.MountedTree.overlay), and you often want
	[`resolveInner`](#common.Tree.resolveInner) instead.
	*/
	resolve(pos, side = 0) {
		let node = resolveNode(CachedNode.get(this) || this.topNode, pos, side, false);
		CachedNode.set(this, node);
		return node;
	}
	/**
	Like [`resolve`](#common.Tree.resolve), but will enter
	[overlaid](#common.MountedTree.overlay) nodes, producing a syntax node
	pointing into the innermost overlaid tree at the given position
	(with parent links going through all parent structure, including
	the host trees).
	*/
	resolveInner(pos, side = 0) {
		let node = resolveNode(CachedInnerNode.get(this) || this.topNode, pos, side, true);
		CachedInnerNode.set(this, node);
		return node;
	}
	/**
	In some situations, it can be useful to iterate through all
	nodes around a position, including those in overlays that don't
	directly cover the position. This method gives you an iterator
	that will produce all nodes, from small to big, around the given
	position.
	*/
	resolveStack(pos, side = 0) {
		return stackIterator(this, pos, side);
	}
	/**
	Iterate over the tree and its children, calling `enter` for any
	node that touches the `from`/`to` region (if given) before
	running over such a node's children, and `leave` (if given) when
	leaving the node. When `enter` returns `false`, that node will
	not have its children iterated over (or `leave` called).
	*/
	iterate(spec) {
		let { enter, leave, from = 0, to = this.length } = spec;
		let mode = spec.mode || 0, anon = (mode & IterMode.IncludeAnonymous) > 0;
		for (let c = this.cursor(mode | IterMode.IncludeAnonymous);;) {
			let entered = false;
			if (c.from <= to && c.to >= from && (!anon && c.type.isAnonymous || enter(c) !== false)) {
				if (c.firstChild()) continue;
				entered = true;
			}
			for (;;) {
				if (entered && leave && (anon || !c.type.isAnonymous)) leave(c);
				if (c.nextSibling()) break;
				if (!c.parent()) return;
				entered = true;
			}
		}
	}
	/**
	Get the value of the given [node prop](#common.NodeProp) for this
	node. Works with both per-node and per-type props.
	*/
	prop(prop) {
		return !prop.perNode ? this.type.prop(prop) : this.props ? this.props[prop.id] : void 0;
	}
	/**
	Returns the node's [per-node props](#common.NodeProp.perNode) in a
	format that can be passed to the [`Tree`](#common.Tree)
	constructor.
	*/
	get propValues() {
		let result = [];
		if (this.props) for (let id in this.props) result.push([+id, this.props[id]]);
		return result;
	}
	/**
	Balance the direct children of this tree, producing a copy of
	which may have children grouped into subtrees with type
	[`NodeType.none`](#common.NodeType^none).
	*/
	balance(config = {}) {
		return this.children.length <= 8 ? this : balanceRange(NodeType.none, this.children, this.positions, 0, this.children.length, 0, this.length, (children, positions, length) => new Tree(this.type, children, positions, length, this.propValues), config.makeTree || ((children, positions, length) => new Tree(NodeType.none, children, positions, length)));
	}
	/**
	Build a tree from a postfix-ordered buffer of node information,
	or a cursor over such a buffer.
	*/
	static build(data) {
		return buildTree(data);
	}
};
/**
The empty tree
*/
Tree.empty = new Tree(NodeType.none, [], [], 0);
var FlatBufferCursor = class FlatBufferCursor {
	constructor(buffer, index) {
		this.buffer = buffer;
		this.index = index;
	}
	get id() {
		return this.buffer[this.index - 4];
	}
	get start() {
		return this.buffer[this.index - 3];
	}
	get end() {
		return this.buffer[this.index - 2];
	}
	get size() {
		return this.buffer[this.index - 1];
	}
	get pos() {
		return this.index;
	}
	next() {
		this.index -= 4;
	}
	fork() {
		return new FlatBufferCursor(this.buffer, this.index);
	}
};
/**
Tree buffers contain (type, start, end, endIndex) quads for each
node. In such a buffer, nodes are stored in prefix order (parents
before children, with the endIndex of the parent indicating which
children belong to it).
*/
var TreeBuffer = class TreeBuffer {
	/**
	Create a tree buffer.
	*/
	constructor(buffer, length, set) {
		this.buffer = buffer;
		this.length = length;
		this.set = set;
	}
	/**
	@internal
	*/
	get type() {
		return NodeType.none;
	}
	/**
	@internal
	*/
	toString() {
		let result = [];
		for (let index = 0; index < this.buffer.length;) {
			result.push(this.childString(index));
			index = this.buffer[index + 3];
		}
		return result.join(",");
	}
	/**
	@internal
	*/
	childString(index) {
		let id = this.buffer[index], endIndex = this.buffer[index + 3];
		let type = this.set.types[id], result = type.name;
		if (/\W/.test(result) && !type.isError) result = JSON.stringify(result);
		index += 4;
		if (endIndex == index) return result;
		let children = [];
		while (index < endIndex) {
			children.push(this.childString(index));
			index = this.buffer[index + 3];
		}
		return result + "(" + children.join(",") + ")";
	}
	/**
	@internal
	*/
	findChild(startIndex, endIndex, dir, pos, side) {
		let { buffer } = this, pick = -1;
		for (let i = startIndex; i != endIndex; i = buffer[i + 3]) if (checkSide(side, pos, buffer[i + 1], buffer[i + 2])) {
			pick = i;
			if (dir > 0) break;
		}
		return pick;
	}
	/**
	@internal
	*/
	slice(startI, endI, from) {
		let b = this.buffer;
		let copy = new Uint16Array(endI - startI), len = 0;
		for (let i = startI, j = 0; i < endI;) {
			copy[j++] = b[i++];
			copy[j++] = b[i++] - from;
			let to = copy[j++] = b[i++] - from;
			copy[j++] = b[i++] - startI;
			len = Math.max(len, to);
		}
		return new TreeBuffer(copy, len, this.set);
	}
};
function checkSide(side, pos, from, to) {
	switch (side) {
		case -2: return from < pos;
		case -1: return to >= pos && from < pos;
		case 0: return from < pos && to > pos;
		case 1: return from <= pos && to > pos;
		case 2: return to > pos;
		case 4: return true;
	}
}
function resolveNode(node, pos, side, overlays) {
	var _a;
	while (node.from == node.to || (side < 1 ? node.from >= pos : node.from > pos) || (side > -1 ? node.to <= pos : node.to < pos)) {
		let parent = !overlays && node instanceof TreeNode && node.index < 0 ? null : node.parent;
		if (!parent) return node;
		node = parent;
	}
	let mode = overlays ? 0 : IterMode.IgnoreOverlays;
	if (overlays) {
		for (let scan = node, parent = scan.parent; parent; scan = parent, parent = scan.parent) if (scan instanceof TreeNode && scan.index < 0 && ((_a = parent.enter(pos, side, mode)) === null || _a === void 0 ? void 0 : _a.from) != scan.from) node = parent;
	}
	for (;;) {
		let inner = node.enter(pos, side, mode);
		if (!inner) return node;
		node = inner;
	}
}
var BaseNode = class {
	cursor(mode = 0) {
		return new TreeCursor(this, mode);
	}
	getChild(type, before = null, after = null) {
		let r = getChildren(this, type, before, after);
		return r.length ? r[0] : null;
	}
	getChildren(type, before = null, after = null) {
		return getChildren(this, type, before, after);
	}
	resolve(pos, side = 0) {
		return resolveNode(this, pos, side, false);
	}
	resolveInner(pos, side = 0) {
		return resolveNode(this, pos, side, true);
	}
	matchContext(context) {
		return matchNodeContext(this.parent, context);
	}
	enterUnfinishedNodesBefore(pos) {
		let scan = this.childBefore(pos), node = this;
		while (scan) {
			let last = scan.lastChild;
			if (!last || last.to != scan.to) break;
			if (last.type.isError && last.from == last.to) {
				node = scan;
				scan = last.prevSibling;
			} else scan = last;
		}
		return node;
	}
	get node() {
		return this;
	}
	get next() {
		return this.parent;
	}
};
var TreeNode = class TreeNode extends BaseNode {
	constructor(_tree, from, index, _parent) {
		super();
		this._tree = _tree;
		this.from = from;
		this.index = index;
		this._parent = _parent;
	}
	get type() {
		return this._tree.type;
	}
	get name() {
		return this._tree.type.name;
	}
	get to() {
		return this.from + this._tree.length;
	}
	nextChild(i, dir, pos, side, mode = 0) {
		for (let parent = this;;) {
			for (let { children, positions } = parent._tree, e = dir > 0 ? children.length : -1; i != e; i += dir) {
				let next = children[i], start = positions[i] + parent.from, mounted;
				if (!(mode & IterMode.EnterBracketed && next instanceof Tree && (mounted = MountedTree.get(next)) && !mounted.overlay && mounted.bracketed && pos >= start && pos <= start + next.length) && !checkSide(side, pos, start, start + next.length)) continue;
				if (next instanceof TreeBuffer) {
					if (mode & IterMode.ExcludeBuffers) continue;
					let index = next.findChild(0, next.buffer.length, dir, pos - start, side);
					if (index > -1) return new BufferNode(new BufferContext(parent, next, i, start), null, index);
				} else if (mode & IterMode.IncludeAnonymous || !next.type.isAnonymous || hasChild(next)) {
					let mounted;
					if (!(mode & IterMode.IgnoreMounts) && (mounted = MountedTree.get(next)) && !mounted.overlay) return new TreeNode(mounted.tree, start, i, parent);
					let inner = new TreeNode(next, start, i, parent);
					return mode & IterMode.IncludeAnonymous || !inner.type.isAnonymous ? inner : inner.nextChild(dir < 0 ? next.children.length - 1 : 0, dir, pos, side, mode);
				}
			}
			if (mode & IterMode.IncludeAnonymous || !parent.type.isAnonymous) return null;
			if (parent.index >= 0) i = parent.index + dir;
			else i = dir < 0 ? -1 : parent._parent._tree.children.length;
			parent = parent._parent;
			if (!parent) return null;
		}
	}
	get firstChild() {
		return this.nextChild(0, 1, 0, 4);
	}
	get lastChild() {
		return this.nextChild(this._tree.children.length - 1, -1, 0, 4);
	}
	childAfter(pos) {
		return this.nextChild(0, 1, pos, 2);
	}
	childBefore(pos) {
		return this.nextChild(this._tree.children.length - 1, -1, pos, -2);
	}
	prop(prop) {
		return this._tree.prop(prop);
	}
	enter(pos, side, mode = 0) {
		let mounted;
		if (!(mode & IterMode.IgnoreOverlays) && (mounted = MountedTree.get(this._tree)) && mounted.overlay) {
			let rPos = pos - this.from, enterBracketed = mode & IterMode.EnterBracketed && mounted.bracketed;
			for (let { from, to } of mounted.overlay) if ((side > 0 || enterBracketed ? from <= rPos : from < rPos) && (side < 0 || enterBracketed ? to >= rPos : to > rPos)) return new TreeNode(mounted.tree, mounted.overlay[0].from + this.from, -1, this);
		}
		return this.nextChild(0, 1, pos, side, mode);
	}
	nextSignificantParent() {
		let val = this;
		while (val.type.isAnonymous && val._parent) val = val._parent;
		return val;
	}
	get parent() {
		return this._parent ? this._parent.nextSignificantParent() : null;
	}
	get nextSibling() {
		return this._parent && this.index >= 0 ? this._parent.nextChild(this.index + 1, 1, 0, 4) : null;
	}
	get prevSibling() {
		return this._parent && this.index >= 0 ? this._parent.nextChild(this.index - 1, -1, 0, 4) : null;
	}
	get tree() {
		return this._tree;
	}
	toTree() {
		return this._tree;
	}
	/**
	@internal
	*/
	toString() {
		return this._tree.toString();
	}
};
function getChildren(node, type, before, after) {
	let cur = node.cursor(), result = [];
	if (!cur.firstChild()) return result;
	if (before != null) for (let found = false; !found;) {
		found = cur.type.is(before);
		if (!cur.nextSibling()) return result;
	}
	for (;;) {
		if (after != null && cur.type.is(after)) return result;
		if (cur.type.is(type)) result.push(cur.node);
		if (!cur.nextSibling()) return after == null ? result : [];
	}
}
function matchNodeContext(node, context, i = context.length - 1) {
	for (let p = node; i >= 0; p = p.parent) {
		if (!p) return false;
		if (!p.type.isAnonymous) {
			if (context[i] && context[i] != p.name) return false;
			i--;
		}
	}
	return true;
}
var BufferContext = class {
	constructor(parent, buffer, index, start) {
		this.parent = parent;
		this.buffer = buffer;
		this.index = index;
		this.start = start;
	}
};
var BufferNode = class BufferNode extends BaseNode {
	get name() {
		return this.type.name;
	}
	get from() {
		return this.context.start + this.context.buffer.buffer[this.index + 1];
	}
	get to() {
		return this.context.start + this.context.buffer.buffer[this.index + 2];
	}
	constructor(context, _parent, index) {
		super();
		this.context = context;
		this._parent = _parent;
		this.index = index;
		this.type = context.buffer.set.types[context.buffer.buffer[index]];
	}
	child(dir, pos, side) {
		let { buffer } = this.context;
		let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.context.start, side);
		return index < 0 ? null : new BufferNode(this.context, this, index);
	}
	get firstChild() {
		return this.child(1, 0, 4);
	}
	get lastChild() {
		return this.child(-1, 0, 4);
	}
	childAfter(pos) {
		return this.child(1, pos, 2);
	}
	childBefore(pos) {
		return this.child(-1, pos, -2);
	}
	prop(prop) {
		return this.type.prop(prop);
	}
	enter(pos, side, mode = 0) {
		if (mode & IterMode.ExcludeBuffers) return null;
		let { buffer } = this.context;
		let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], side > 0 ? 1 : -1, pos - this.context.start, side);
		return index < 0 ? null : new BufferNode(this.context, this, index);
	}
	get parent() {
		return this._parent || this.context.parent.nextSignificantParent();
	}
	externalSibling(dir) {
		return this._parent ? null : this.context.parent.nextChild(this.context.index + dir, dir, 0, 4);
	}
	get nextSibling() {
		let { buffer } = this.context;
		let after = buffer.buffer[this.index + 3];
		if (after < (this._parent ? buffer.buffer[this._parent.index + 3] : buffer.buffer.length)) return new BufferNode(this.context, this._parent, after);
		return this.externalSibling(1);
	}
	get prevSibling() {
		let { buffer } = this.context;
		let parentStart = this._parent ? this._parent.index + 4 : 0;
		if (this.index == parentStart) return this.externalSibling(-1);
		return new BufferNode(this.context, this._parent, buffer.findChild(parentStart, this.index, -1, 0, 4));
	}
	get tree() {
		return null;
	}
	toTree() {
		let children = [], positions = [];
		let { buffer } = this.context;
		let startI = this.index + 4, endI = buffer.buffer[this.index + 3];
		if (endI > startI) {
			let from = buffer.buffer[this.index + 1];
			children.push(buffer.slice(startI, endI, from));
			positions.push(0);
		}
		return new Tree(this.type, children, positions, this.to - this.from);
	}
	/**
	@internal
	*/
	toString() {
		return this.context.buffer.childString(this.index);
	}
};
function iterStack(heads) {
	if (!heads.length) return null;
	let pick = 0, picked = heads[0];
	for (let i = 1; i < heads.length; i++) {
		let node = heads[i];
		if (node.from > picked.from || node.to < picked.to) {
			picked = node;
			pick = i;
		}
	}
	let next = picked instanceof TreeNode && picked.index < 0 ? null : picked.parent;
	let newHeads = heads.slice();
	if (next) newHeads[pick] = next;
	else newHeads.splice(pick, 1);
	return new StackIterator(newHeads, picked);
}
var StackIterator = class {
	constructor(heads, node) {
		this.heads = heads;
		this.node = node;
	}
	get next() {
		return iterStack(this.heads);
	}
};
function stackIterator(tree, pos, side) {
	let inner = tree.resolveInner(pos, side), layers = null;
	for (let scan = inner instanceof TreeNode ? inner : inner.context.parent; scan; scan = scan.parent) if (scan.index < 0) {
		let parent = scan.parent;
		(layers || (layers = [inner])).push(parent.resolve(pos, side));
		scan = parent;
	} else {
		let mount = MountedTree.get(scan.tree);
		if (mount && mount.overlay && mount.overlay[0].from <= pos && mount.overlay[mount.overlay.length - 1].to >= pos) {
			let root = new TreeNode(mount.tree, mount.overlay[0].from + scan.from, -1, scan);
			(layers || (layers = [inner])).push(resolveNode(root, pos, side, false));
		}
	}
	return layers ? iterStack(layers) : inner;
}
/**
A tree cursor object focuses on a given node in a syntax tree, and
allows you to move to adjacent nodes.
*/
var TreeCursor = class {
	/**
	Shorthand for `.type.name`.
	*/
	get name() {
		return this.type.name;
	}
	/**
	@internal
	*/
	constructor(node, mode = 0) {
		/**
		@internal
		*/
		this.buffer = null;
		this.stack = [];
		/**
		@internal
		*/
		this.index = 0;
		this.bufferNode = null;
		this.mode = mode & ~IterMode.EnterBracketed;
		if (node instanceof TreeNode) this.yieldNode(node);
		else {
			this._tree = node.context.parent;
			this.buffer = node.context;
			for (let n = node._parent; n; n = n._parent) this.stack.unshift(n.index);
			this.bufferNode = node;
			this.yieldBuf(node.index);
		}
	}
	yieldNode(node) {
		if (!node) return false;
		this._tree = node;
		this.type = node.type;
		this.from = node.from;
		this.to = node.to;
		return true;
	}
	yieldBuf(index, type) {
		this.index = index;
		let { start, buffer } = this.buffer;
		this.type = type || buffer.set.types[buffer.buffer[index]];
		this.from = start + buffer.buffer[index + 1];
		this.to = start + buffer.buffer[index + 2];
		return true;
	}
	/**
	@internal
	*/
	yield(node) {
		if (!node) return false;
		if (node instanceof TreeNode) {
			this.buffer = null;
			return this.yieldNode(node);
		}
		this.buffer = node.context;
		return this.yieldBuf(node.index, node.type);
	}
	/**
	@internal
	*/
	toString() {
		return this.buffer ? this.buffer.buffer.childString(this.index) : this._tree.toString();
	}
	/**
	@internal
	*/
	enterChild(dir, pos, side) {
		if (!this.buffer) return this.yield(this._tree.nextChild(dir < 0 ? this._tree._tree.children.length - 1 : 0, dir, pos, side, this.mode));
		let { buffer } = this.buffer;
		let index = buffer.findChild(this.index + 4, buffer.buffer[this.index + 3], dir, pos - this.buffer.start, side);
		if (index < 0) return false;
		this.stack.push(this.index);
		return this.yieldBuf(index);
	}
	/**
	Move the cursor to this node's first child. When this returns
	false, the node has no child, and the cursor has not been moved.
	*/
	firstChild() {
		return this.enterChild(1, 0, 4);
	}
	/**
	Move the cursor to this node's last child.
	*/
	lastChild() {
		return this.enterChild(-1, 0, 4);
	}
	/**
	Move the cursor to the first child that ends after `pos`.
	*/
	childAfter(pos) {
		return this.enterChild(1, pos, 2);
	}
	/**
	Move to the last child that starts before `pos`.
	*/
	childBefore(pos) {
		return this.enterChild(-1, pos, -2);
	}
	/**
	Move the cursor to the child around `pos`. If side is -1 the
	child may end at that position, when 1 it may start there. This
	will also enter [overlaid](#common.MountedTree.overlay)
	[mounted](#common.NodeProp^mounted) trees unless `overlays` is
	set to false.
	*/
	enter(pos, side, mode = this.mode) {
		if (!this.buffer) return this.yield(this._tree.enter(pos, side, mode));
		return mode & IterMode.ExcludeBuffers ? false : this.enterChild(1, pos, side);
	}
	/**
	Move to the node's parent node, if this isn't the top node.
	*/
	parent() {
		if (!this.buffer) return this.yieldNode(this.mode & IterMode.IncludeAnonymous ? this._tree._parent : this._tree.parent);
		if (this.stack.length) return this.yieldBuf(this.stack.pop());
		let parent = this.mode & IterMode.IncludeAnonymous ? this.buffer.parent : this.buffer.parent.nextSignificantParent();
		this.buffer = null;
		return this.yieldNode(parent);
	}
	/**
	@internal
	*/
	sibling(dir) {
		if (!this.buffer) return !this._tree._parent ? false : this.yield(this._tree.index < 0 ? null : this._tree._parent.nextChild(this._tree.index + dir, dir, 0, 4, this.mode));
		let { buffer } = this.buffer, d = this.stack.length - 1;
		if (dir < 0) {
			let parentStart = d < 0 ? 0 : this.stack[d] + 4;
			if (this.index != parentStart) return this.yieldBuf(buffer.findChild(parentStart, this.index, -1, 0, 4));
		} else {
			let after = buffer.buffer[this.index + 3];
			if (after < (d < 0 ? buffer.buffer.length : buffer.buffer[this.stack[d] + 3])) return this.yieldBuf(after);
		}
		return d < 0 ? this.yield(this.buffer.parent.nextChild(this.buffer.index + dir, dir, 0, 4, this.mode)) : false;
	}
	/**
	Move to this node's next sibling, if any.
	*/
	nextSibling() {
		return this.sibling(1);
	}
	/**
	Move to this node's previous sibling, if any.
	*/
	prevSibling() {
		return this.sibling(-1);
	}
	atLastNode(dir) {
		let index, parent, { buffer } = this;
		if (buffer) {
			if (dir > 0) {
				if (this.index < buffer.buffer.buffer.length) return false;
			} else for (let i = 0; i < this.index; i++) if (buffer.buffer.buffer[i + 3] < this.index) return false;
			({index, parent} = buffer);
		} else ({index, _parent: parent} = this._tree);
		for (; parent; {index, _parent: parent} = parent) if (index > -1) for (let i = index + dir, e = dir < 0 ? -1 : parent._tree.children.length; i != e; i += dir) {
			let child = parent._tree.children[i];
			if (this.mode & IterMode.IncludeAnonymous || child instanceof TreeBuffer || !child.type.isAnonymous || hasChild(child)) return false;
		}
		return true;
	}
	move(dir, enter) {
		if (enter && this.enterChild(dir, 0, 4)) return true;
		for (;;) {
			if (this.sibling(dir)) return true;
			if (this.atLastNode(dir) || !this.parent()) return false;
		}
	}
	/**
	Move to the next node in a
	[pre-order](https://en.wikipedia.org/wiki/Tree_traversal#Pre-order,_NLR)
	traversal, going from a node to its first child or, if the
	current node is empty or `enter` is false, its next sibling or
	the next sibling of the first parent node that has one.
	*/
	next(enter = true) {
		return this.move(1, enter);
	}
	/**
	Move to the next node in a last-to-first pre-order traversal. A
	node is followed by its last child or, if it has none, its
	previous sibling or the previous sibling of the first parent
	node that has one.
	*/
	prev(enter = true) {
		return this.move(-1, enter);
	}
	/**
	Move the cursor to the innermost node that covers `pos`. If
	`side` is -1, it will enter nodes that end at `pos`. If it is 1,
	it will enter nodes that start at `pos`.
	*/
	moveTo(pos, side = 0) {
		while (this.from == this.to || (side < 1 ? this.from >= pos : this.from > pos) || (side > -1 ? this.to <= pos : this.to < pos)) if (!this.parent()) break;
		while (this.enterChild(1, pos, side));
		return this;
	}
	/**
	Get a [syntax node](#common.SyntaxNode) at the cursor's current
	position.
	*/
	get node() {
		if (!this.buffer) return this._tree;
		let cache = this.bufferNode, result = null, depth = 0;
		if (cache && cache.context == this.buffer) scan: for (let index = this.index, d = this.stack.length; d >= 0;) {
			for (let c = cache; c; c = c._parent) if (c.index == index) {
				if (index == this.index) return c;
				result = c;
				depth = d + 1;
				break scan;
			}
			index = this.stack[--d];
		}
		for (let i = depth; i < this.stack.length; i++) result = new BufferNode(this.buffer, result, this.stack[i]);
		return this.bufferNode = new BufferNode(this.buffer, result, this.index);
	}
	/**
	Get the [tree](#common.Tree) that represents the current node, if
	any. Will return null when the node is in a [tree
	buffer](#common.TreeBuffer).
	*/
	get tree() {
		return this.buffer ? null : this._tree._tree;
	}
	/**
	Iterate over the current node and all its descendants, calling
	`enter` when entering a node and `leave`, if given, when leaving
	one. When `enter` returns `false`, any children of that node are
	skipped, and `leave` isn't called for it.
	*/
	iterate(enter, leave) {
		for (let depth = 0;;) {
			let mustLeave = false;
			if (this.type.isAnonymous || enter(this) !== false) {
				if (this.firstChild()) {
					depth++;
					continue;
				}
				if (!this.type.isAnonymous) mustLeave = true;
			}
			for (;;) {
				if (mustLeave && leave) leave(this);
				mustLeave = this.type.isAnonymous;
				if (!depth) return;
				if (this.nextSibling()) break;
				this.parent();
				depth--;
				mustLeave = true;
			}
		}
	}
	/**
	Test whether the current node matches a given context—a sequence
	of direct parent node names. Empty strings in the context array
	are treated as wildcards.
	*/
	matchContext(context) {
		if (!this.buffer) return matchNodeContext(this.node.parent, context);
		let { buffer } = this.buffer, { types } = buffer.set;
		for (let i = context.length - 1, d = this.stack.length - 1; i >= 0; d--) {
			if (d < 0) return matchNodeContext(this._tree, context, i);
			let type = types[buffer.buffer[this.stack[d]]];
			if (!type.isAnonymous) {
				if (context[i] && context[i] != type.name) return false;
				i--;
			}
		}
		return true;
	}
};
function hasChild(tree) {
	return tree.children.some((ch) => ch instanceof TreeBuffer || !ch.type.isAnonymous || hasChild(ch));
}
function buildTree(data) {
	var _a;
	let { buffer, nodeSet, maxBufferLength = DefaultBufferLength, reused = [], minRepeatType = nodeSet.types.length } = data;
	let cursor = Array.isArray(buffer) ? new FlatBufferCursor(buffer, buffer.length) : buffer;
	let types = nodeSet.types;
	let contextHash = 0, lookAhead = 0;
	function takeNode(parentStart, minPos, children, positions, inRepeat, depth) {
		let { id, start, end, size } = cursor;
		let lookAheadAtStart = lookAhead, contextAtStart = contextHash;
		if (size < 0) {
			cursor.next();
			if (size == -1) {
				let node = reused[id];
				children.push(node);
				positions.push(start - parentStart);
				return;
			} else if (size == -3) {
				contextHash = id;
				return;
			} else if (size == -4) {
				lookAhead = id;
				return;
			} else throw new RangeError(`Unrecognized record size: ${size}`);
		}
		let type = types[id], node, buffer;
		let startPos = start - parentStart;
		if (end - start <= maxBufferLength && (buffer = findBufferSize(cursor.pos - minPos, inRepeat))) {
			let data = new Uint16Array(buffer.size - buffer.skip);
			let endPos = cursor.pos - buffer.size, index = data.length;
			while (cursor.pos > endPos) index = copyToBuffer(buffer.start, data, index);
			node = new TreeBuffer(data, end - buffer.start, nodeSet);
			startPos = buffer.start - parentStart;
		} else {
			let endPos = cursor.pos - size;
			cursor.next();
			let localChildren = [], localPositions = [];
			let localInRepeat = id >= minRepeatType ? id : -1;
			let lastGroup = 0, lastEnd = end, groupLookAhead = lookAheadAtStart;
			while (cursor.pos > endPos) if (localInRepeat >= 0 && cursor.id == localInRepeat && cursor.size >= 0) {
				if (cursor.end <= lastEnd - maxBufferLength) {
					makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
					lastGroup = localChildren.length;
					lastEnd = cursor.end;
					groupLookAhead = lookAhead;
				}
				cursor.next();
			} else if (depth > 2500) takeFlatNode(start, endPos, localChildren, localPositions);
			else {
				if (localInRepeat >= 0 && cursor.size == -1 && reused[cursor.id].type == nodeSet.types[localInRepeat]) {
					if (lastGroup < localChildren.length) makeRepeatLeaf(localChildren, localPositions, start, lastGroup, cursor.end, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
					lastGroup = localChildren.length + 1;
					lastEnd = cursor.start;
					groupLookAhead = lookAhead;
				}
				takeNode(start, endPos, localChildren, localPositions, localInRepeat, depth + 1);
			}
			if (localInRepeat >= 0 && lastGroup > 0 && lastGroup < localChildren.length) makeRepeatLeaf(localChildren, localPositions, start, lastGroup, start, lastEnd, localInRepeat, groupLookAhead, contextAtStart);
			localChildren.reverse();
			localPositions.reverse();
			if (localInRepeat > -1 && lastGroup > 0) {
				let make = makeBalanced(type, contextAtStart);
				node = balanceRange(type, localChildren, localPositions, 0, localChildren.length, 0, end - start, make, make);
			} else node = makeTree(type, localChildren, localPositions, end - start, lookAheadAtStart - end, contextAtStart);
		}
		children.push(node);
		positions.push(startPos);
	}
	function takeFlatNode(parentStart, minPos, children, positions) {
		let nodes = [];
		let nodeCount = 0, stopAt = -1;
		while (cursor.pos > minPos) {
			let { id, start, end, size } = cursor;
			if (size > 4) cursor.next();
			else if (stopAt > -1 && start < stopAt) break;
			else {
				if (stopAt < 0) stopAt = end - maxBufferLength;
				nodes.push(id, start, end);
				nodeCount++;
				cursor.next();
			}
		}
		if (nodeCount) {
			let buffer = new Uint16Array(nodeCount * 4);
			let start = nodes[nodes.length - 2];
			for (let i = nodes.length - 3, j = 0; i >= 0; i -= 3) {
				buffer[j++] = nodes[i];
				buffer[j++] = nodes[i + 1] - start;
				buffer[j++] = nodes[i + 2] - start;
				buffer[j++] = j;
			}
			children.push(new TreeBuffer(buffer, nodes[2] - start, nodeSet));
			positions.push(start - parentStart);
		}
	}
	function makeBalanced(type, contextHash) {
		return (children, positions, length) => {
			let lookAhead = 0, lastI = children.length - 1, last, lookAheadProp;
			if (lastI >= 0 && (last = children[lastI]) instanceof Tree) {
				if (!lastI && last.type == type && last.length == length) return last;
				if (lookAheadProp = last.prop(NodeProp.lookAhead)) lookAhead = positions[lastI] + last.length + lookAheadProp - length;
			}
			return makeTree(type, children, positions, length, lookAhead, contextHash);
		};
	}
	function makeRepeatLeaf(children, positions, base, i, from, to, type, lookAhead, contextHash) {
		let localChildren = [], localPositions = [];
		while (children.length > i) {
			localChildren.push(children.pop());
			localPositions.push(positions.pop() + base - from);
		}
		children.push(makeTree(nodeSet.types[type], localChildren, localPositions, to - from, lookAhead - to, contextHash));
		positions.push(from - base);
	}
	function makeTree(type, children, positions, length, lookAhead, contextHash, props) {
		if (contextHash) {
			let pair = [NodeProp.contextHash, contextHash];
			props = props ? [pair].concat(props) : [pair];
		}
		if (lookAhead > 25) {
			let pair = [NodeProp.lookAhead, lookAhead];
			props = props ? [pair].concat(props) : [pair];
		}
		return new Tree(type, children, positions, length, props);
	}
	function findBufferSize(maxSize, inRepeat) {
		let fork = cursor.fork();
		let size = 0, start = 0, skip = 0, minStart = fork.end - maxBufferLength;
		let result = {
			size: 0,
			start: 0,
			skip: 0
		};
		scan: for (let minPos = fork.pos - maxSize; fork.pos > minPos;) {
			let nodeSize = fork.size;
			if (fork.id == inRepeat && nodeSize >= 0) {
				result.size = size;
				result.start = start;
				result.skip = skip;
				skip += 4;
				size += 4;
				fork.next();
				continue;
			}
			let startPos = fork.pos - nodeSize;
			if (nodeSize < 0 || startPos < minPos || fork.start < minStart) break;
			let localSkipped = fork.id >= minRepeatType ? 4 : 0;
			let nodeStart = fork.start;
			fork.next();
			while (fork.pos > startPos) {
				if (fork.size < 0) {
					if (fork.size == -3 || fork.size == -4) localSkipped += 4;
					else break scan;
				} else if (fork.id >= minRepeatType) localSkipped += 4;
				fork.next();
			}
			start = nodeStart;
			size += nodeSize;
			skip += localSkipped;
		}
		if (inRepeat < 0 || size == maxSize) {
			result.size = size;
			result.start = start;
			result.skip = skip;
		}
		return result.size > 4 ? result : void 0;
	}
	function copyToBuffer(bufferStart, buffer, index) {
		let { id, start, end, size } = cursor;
		cursor.next();
		if (size >= 0 && id < minRepeatType) {
			let startIndex = index;
			if (size > 4) {
				let endPos = cursor.pos - (size - 4);
				while (cursor.pos > endPos) index = copyToBuffer(bufferStart, buffer, index);
			}
			buffer[--index] = startIndex;
			buffer[--index] = end - bufferStart;
			buffer[--index] = start - bufferStart;
			buffer[--index] = id;
		} else if (size == -3) contextHash = id;
		else if (size == -4) lookAhead = id;
		return index;
	}
	let children = [], positions = [];
	while (cursor.pos > 0) takeNode(data.start || 0, data.bufferStart || 0, children, positions, -1, 0);
	let length = (_a = data.length) !== null && _a !== void 0 ? _a : children.length ? positions[0] + children[0].length : 0;
	return new Tree(types[data.topID], children.reverse(), positions.reverse(), length);
}
var nodeSizeCache = /* @__PURE__ */ new WeakMap();
function nodeSize(balanceType, node) {
	if (!balanceType.isAnonymous || node instanceof TreeBuffer || node.type != balanceType) return 1;
	let size = nodeSizeCache.get(node);
	if (size == null) {
		size = 1;
		for (let child of node.children) {
			if (child.type != balanceType || !(child instanceof Tree)) {
				size = 1;
				break;
			}
			size += nodeSize(balanceType, child);
		}
		nodeSizeCache.set(node, size);
	}
	return size;
}
function balanceRange(balanceType, children, positions, from, to, start, length, mkTop, mkTree) {
	let total = 0;
	for (let i = from; i < to; i++) total += nodeSize(balanceType, children[i]);
	let maxChild = Math.ceil(total * 1.5 / 8);
	let localChildren = [], localPositions = [];
	function divide(children, positions, from, to, offset) {
		for (let i = from; i < to;) {
			let groupFrom = i, groupStart = positions[i], groupSize = nodeSize(balanceType, children[i]);
			i++;
			for (; i < to; i++) {
				let nextSize = nodeSize(balanceType, children[i]);
				if (groupSize + nextSize >= maxChild) break;
				groupSize += nextSize;
			}
			if (i == groupFrom + 1) {
				if (groupSize > maxChild) {
					let only = children[groupFrom];
					divide(only.children, only.positions, 0, only.children.length, positions[groupFrom] + offset);
					continue;
				}
				localChildren.push(children[groupFrom]);
			} else {
				let length = positions[i - 1] + children[i - 1].length - groupStart;
				localChildren.push(balanceRange(balanceType, children, positions, groupFrom, i, groupStart, length, null, mkTree));
			}
			localPositions.push(groupStart + offset - start);
		}
	}
	divide(children, positions, from, to, 0);
	return (mkTop || mkTree)(localChildren, localPositions, length);
}
/**
A superclass that parsers should extend.
*/
var Parser$1 = class {
	/**
	Start a parse, returning a [partial parse](#common.PartialParse)
	object. [`fragments`](#common.TreeFragment) can be passed in to
	make the parse incremental.
	
	By default, the entire input is parsed. You can pass `ranges`,
	which should be a sorted array of non-empty, non-overlapping
	ranges, to parse only those ranges. The tree returned in that
	case will start at `ranges[0].from`.
	*/
	startParse(input, fragments, ranges) {
		if (typeof input == "string") input = new StringInput(input);
		ranges = !ranges ? [new Range(0, input.length)] : ranges.length ? ranges.map((r) => new Range(r.from, r.to)) : [new Range(0, 0)];
		return this.createParse(input, fragments || [], ranges);
	}
	/**
	Run a full parse, returning the resulting tree.
	*/
	parse(input, fragments, ranges) {
		let parse = this.startParse(input, fragments, ranges);
		for (;;) {
			let done = parse.advance();
			if (done) return done;
		}
	}
};
var StringInput = class {
	constructor(string) {
		this.string = string;
	}
	get length() {
		return this.string.length;
	}
	chunk(from) {
		return this.string.slice(from);
	}
	get lineChunks() {
		return false;
	}
	read(from, to) {
		return this.string.slice(from, to);
	}
};
new NodeProp({ perNode: true });
// node_modules/@lezer/lr/dist/index.js
/**
A parse stack. These are used internally by the parser to track
parsing progress. They also provide some properties and methods
that external code such as a tokenizer can use to get information
about the parse state.
*/
var Stack = class Stack {
	/**
	@internal
	*/
	constructor(p, stack, state, reducePos, pos, score, buffer, bufferBase, curContext, lookAhead = 0, parent) {
		this.p = p;
		this.stack = stack;
		this.state = state;
		this.reducePos = reducePos;
		this.pos = pos;
		this.score = score;
		this.buffer = buffer;
		this.bufferBase = bufferBase;
		this.curContext = curContext;
		this.lookAhead = lookAhead;
		this.parent = parent;
	}
	/**
	@internal
	*/
	toString() {
		return `[${this.stack.filter((_, i) => i % 3 == 0).concat(this.state)}]@${this.pos}${this.score ? "!" + this.score : ""}`;
	}
	/**
	@internal
	*/
	static start(p, state, pos = 0) {
		let cx = p.parser.context;
		return new Stack(p, [], state, pos, pos, 0, [], 0, cx ? new StackContext(cx, cx.start) : null, 0, null);
	}
	/**
	The stack's current [context](#lr.ContextTracker) value, if
	any. Its type will depend on the context tracker's type
	parameter, or it will be `null` if there is no context
	tracker.
	*/
	get context() {
		return this.curContext ? this.curContext.context : null;
	}
	/**
	@internal
	*/
	pushState(state, start) {
		this.stack.push(this.state, start, this.bufferBase + this.buffer.length);
		this.state = state;
	}
	/**
	@internal
	*/
	reduce(action) {
		var _a;
		let depth = action >> 19, type = action & 65535;
		let { parser } = this.p;
		let lookaheadRecord = this.reducePos < this.pos - 25 && this.setLookAhead(this.pos);
		let dPrec = parser.dynamicPrecedence(type);
		if (dPrec) this.score += dPrec;
		if (depth == 0) {
			if (type < parser.minRepeatTerm && this.reducePos < this.pos) this.reducePos = this.pos;
			this.pushState(parser.getGoto(this.state, type, true), this.reducePos);
			if (type < parser.minRepeatTerm) this.storeNode(type, this.reducePos, this.reducePos, lookaheadRecord ? 8 : 4, true);
			this.reduceContext(type, this.reducePos);
			return;
		}
		let base = this.stack.length - (depth - 1) * 3 - (action & 262144 ? 6 : 0);
		let start = base ? this.stack[base - 2] : this.p.ranges[0].from;
		if (type < parser.minRepeatTerm && start == this.reducePos && this.reducePos < this.pos) this.reducePos = this.pos;
		let size = this.reducePos - start;
		if (size >= 2e3 && !((_a = this.p.parser.nodeSet.types[type]) === null || _a === void 0 ? void 0 : _a.isAnonymous)) {
			if (start == this.p.lastBigReductionStart) {
				this.p.bigReductionCount++;
				this.p.lastBigReductionSize = size;
			} else if (this.p.lastBigReductionSize < size) {
				this.p.bigReductionCount = 1;
				this.p.lastBigReductionStart = start;
				this.p.lastBigReductionSize = size;
			}
		}
		let bufferBase = base ? this.stack[base - 1] : 0, count = this.bufferBase + this.buffer.length - bufferBase;
		if (type < parser.minRepeatTerm || action & 131072) {
			let pos = parser.stateFlag(this.state, 1) ? this.pos : this.reducePos;
			this.storeNode(type, start, pos, count + 4, true);
		}
		if (action & 262144) this.state = this.stack[base];
		else {
			let baseStateID = this.stack[base - 3];
			this.state = parser.getGoto(baseStateID, type, true);
		}
		while (this.stack.length > base) this.stack.pop();
		this.reduceContext(type, start);
	}
	/**
	@internal
	*/
	storeNode(term, start, end, size = 4, mustSink = false) {
		if (term == 0 && (!this.stack.length || this.stack[this.stack.length - 1] < this.buffer.length + this.bufferBase)) {
			let top = this.buffer.length;
			if (top > 0 && this.buffer[top - 4] == 0 && this.buffer[top - 1] > -1) {
				if (start == end) return;
				if (this.buffer[top - 2] >= start) {
					this.buffer[top - 2] = end;
					return;
				}
			}
		}
		if (!mustSink || this.pos == end) this.buffer.push(term, start, end, size);
		else {
			let index = this.buffer.length;
			if (index > 0 && (this.buffer[index - 4] != 0 || this.buffer[index - 1] < 0)) {
				let mustMove = false;
				for (let scan = index; scan > 0 && this.buffer[scan - 2] > end; scan -= 4) if (this.buffer[scan - 1] >= 0) {
					mustMove = true;
					break;
				}
				if (mustMove) while (index > 0 && this.buffer[index - 2] > end) {
					this.buffer[index] = this.buffer[index - 4];
					this.buffer[index + 1] = this.buffer[index - 3];
					this.buffer[index + 2] = this.buffer[index - 2];
					this.buffer[index + 3] = this.buffer[index - 1];
					index -= 4;
					if (size > 4) size -= 4;
				}
			}
			this.buffer[index] = term;
			this.buffer[index + 1] = start;
			this.buffer[index + 2] = end;
			this.buffer[index + 3] = size;
		}
	}
	/**
	@internal
	*/
	shift(action, type, start, end) {
		if (action & 131072) this.pushState(action & 65535, this.pos);
		else if ((action & 262144) == 0) {
			let nextState = action, { parser } = this.p;
			this.pos = end;
			let skipped = parser.stateFlag(nextState, 1);
			if (!skipped && (end > start || type <= parser.maxNode)) this.reducePos = end;
			this.pushState(nextState, skipped ? start : Math.min(start, this.reducePos));
			this.shiftContext(type, start);
			if (type <= parser.maxNode) this.buffer.push(type, start, end, 4);
		} else {
			this.pos = end;
			this.shiftContext(type, start);
			if (type <= this.p.parser.maxNode) this.buffer.push(type, start, end, 4);
		}
	}
	/**
	@internal
	*/
	apply(action, next, nextStart, nextEnd) {
		if (action & 65536) this.reduce(action);
		else this.shift(action, next, nextStart, nextEnd);
	}
	/**
	@internal
	*/
	useNode(value, next, start) {
		let index = this.p.reused.length - 1;
		if (index < 0 || this.p.reused[index] != value) {
			this.p.reused.push(value);
			index++;
		}
		let end = this.reducePos = this.pos = start + value.length;
		this.pushState(next, start);
		this.buffer.push(index, start, end, -1);
		if (this.curContext) this.updateContext(this.curContext.tracker.reuse(this.curContext.context, value, this, this.p.stream.reset(this.pos - value.length)));
	}
	/**
	@internal
	*/
	split() {
		let parent = this;
		let off = parent.buffer.length;
		if (off && parent.buffer[off - 4] == 0) off -= 4;
		while (off > 0 && parent.buffer[off - 2] > parent.reducePos) off -= 4;
		let buffer = parent.buffer.slice(off), base = parent.bufferBase + off;
		while (parent && base == parent.bufferBase) parent = parent.parent;
		return new Stack(this.p, this.stack.slice(), this.state, this.reducePos, this.pos, this.score, buffer, base, this.curContext, this.lookAhead, parent);
	}
	/**
	@internal
	*/
	recoverByDelete(next, nextEnd) {
		let isNode = next <= this.p.parser.maxNode;
		if (isNode) this.storeNode(next, this.pos, nextEnd, 4);
		this.storeNode(0, this.pos, nextEnd, isNode ? 8 : 4);
		this.pos = this.reducePos = nextEnd;
		this.score -= 190;
	}
	/**
	Check if the given term would be able to be shifted (optionally
	after some reductions) on this stack. This can be useful for
	external tokenizers that want to make sure they only provide a
	given token when it applies.
	*/
	canShift(term) {
		for (let sim = new SimulatedStack(this);;) {
			let action = this.p.parser.stateSlot(sim.state, 4) || this.p.parser.hasAction(sim.state, term);
			if (action == 0) return false;
			if ((action & 65536) == 0) return true;
			sim.reduce(action);
		}
	}
	/**
	@internal
	*/
	recoverByInsert(next) {
		if (this.stack.length >= 300) return [];
		let nextStates = this.p.parser.nextStates(this.state);
		if (nextStates.length > 8 || this.stack.length >= 120) {
			let best = [];
			for (let i = 0, s; i < nextStates.length; i += 2) if ((s = nextStates[i + 1]) != this.state && this.p.parser.hasAction(s, next)) best.push(nextStates[i], s);
			if (this.stack.length < 120) for (let i = 0; best.length < 8 && i < nextStates.length; i += 2) {
				let s = nextStates[i + 1];
				if (!best.some((v, i) => i & 1 && v == s)) best.push(nextStates[i], s);
			}
			nextStates = best;
		}
		let result = [];
		for (let i = 0; i < nextStates.length && result.length < 4; i += 2) {
			let s = nextStates[i + 1];
			if (s == this.state) continue;
			let stack = this.split();
			stack.pushState(s, this.pos);
			stack.storeNode(0, stack.pos, stack.pos, 4, true);
			stack.shiftContext(nextStates[i], this.pos);
			stack.reducePos = this.pos;
			stack.score -= 200;
			result.push(stack);
		}
		return result;
	}
	/**
	@internal
	*/
	forceReduce() {
		let { parser } = this.p;
		let reduce = parser.stateSlot(this.state, 5);
		if ((reduce & 65536) == 0) return false;
		if (!parser.validAction(this.state, reduce)) {
			let depth = reduce >> 19, term = reduce & 65535;
			let target = this.stack.length - depth * 3;
			if (target < 0 || parser.getGoto(this.stack[target], term, false) < 0) {
				let backup = this.findForcedReduction();
				if (backup == null) return false;
				reduce = backup;
			}
			this.storeNode(0, this.pos, this.pos, 4, true);
			this.score -= 100;
		}
		this.reducePos = this.pos;
		this.reduce(reduce);
		return true;
	}
	/**
	Try to scan through the automaton to find some kind of reduction
	that can be applied. Used when the regular ForcedReduce field
	isn't a valid action. @internal
	*/
	findForcedReduction() {
		let { parser } = this.p, seen = [];
		let explore = (state, depth) => {
			if (seen.includes(state)) return;
			seen.push(state);
			return parser.allActions(state, (action) => {
				if (action & 393216);
				else if (action & 65536) {
					let rDepth = (action >> 19) - depth;
					if (rDepth > 1) {
						let term = action & 65535, target = this.stack.length - rDepth * 3;
						if (target >= 0 && parser.getGoto(this.stack[target], term, false) >= 0) return rDepth << 19 | 65536 | term;
					}
				} else {
					let found = explore(action, depth + 1);
					if (found != null) return found;
				}
			});
		};
		return explore(this.state, 0);
	}
	/**
	@internal
	*/
	forceAll() {
		while (!this.p.parser.stateFlag(this.state, 2)) if (!this.forceReduce()) {
			this.storeNode(0, this.pos, this.pos, 4, true);
			break;
		}
		return this;
	}
	/**
	Check whether this state has no further actions (assumed to be a direct descendant of the
	top state, since any other states must be able to continue
	somehow). @internal
	*/
	get deadEnd() {
		if (this.stack.length != 3) return false;
		let { parser } = this.p;
		return parser.data[parser.stateSlot(this.state, 1)] == 65535 && !parser.stateSlot(this.state, 4);
	}
	/**
	Restart the stack (put it back in its start state). Only safe
	when this.stack.length == 3 (state is directly below the top
	state). @internal
	*/
	restart() {
		this.storeNode(0, this.pos, this.pos, 4, true);
		this.state = this.stack[0];
		this.stack.length = 0;
	}
	/**
	@internal
	*/
	sameState(other) {
		if (this.state != other.state || this.stack.length != other.stack.length) return false;
		for (let i = 0; i < this.stack.length; i += 3) if (this.stack[i] != other.stack[i]) return false;
		return true;
	}
	/**
	Get the parser used by this stack.
	*/
	get parser() {
		return this.p.parser;
	}
	/**
	Test whether a given dialect (by numeric ID, as exported from
	the terms file) is enabled.
	*/
	dialectEnabled(dialectID) {
		return this.p.parser.dialect.flags[dialectID];
	}
	shiftContext(term, start) {
		if (this.curContext) this.updateContext(this.curContext.tracker.shift(this.curContext.context, term, this, this.p.stream.reset(start)));
	}
	reduceContext(term, start) {
		if (this.curContext) this.updateContext(this.curContext.tracker.reduce(this.curContext.context, term, this, this.p.stream.reset(start)));
	}
	/**
	@internal
	*/
	emitContext() {
		let last = this.buffer.length - 1;
		if (last < 0 || this.buffer[last] != -3) this.storeNode(this.curContext.hash, this.reducePos, this.reducePos, -3, true);
	}
	/**
	@internal
	*/
	emitLookAhead() {
		let last = this.buffer.length - 1;
		if (last < 0 || this.buffer[last] != -4) this.buffer.push(this.lookAhead, this.pos, this.pos, -4);
	}
	updateContext(context) {
		if (context != this.curContext.context) {
			let newCx = new StackContext(this.curContext.tracker, context);
			if (newCx.hash != this.curContext.hash) this.emitContext();
			this.curContext = newCx;
		}
	}
	/**
	@internal
	*/
	setLookAhead(lookAhead) {
		if (lookAhead <= this.lookAhead) return false;
		this.emitLookAhead();
		this.lookAhead = lookAhead;
		return true;
	}
	/**
	@internal
	*/
	close() {
		if (this.curContext && this.curContext.tracker.strict) this.emitContext();
		if (this.lookAhead > 0) this.emitLookAhead();
	}
};
var StackContext = class {
	constructor(tracker, context) {
		this.tracker = tracker;
		this.context = context;
		this.hash = tracker.strict ? tracker.hash(context) : 0;
	}
};
var SimulatedStack = class {
	constructor(start) {
		this.start = start;
		this.state = start.state;
		this.stack = start.stack;
		this.base = this.stack.length;
	}
	reduce(action) {
		let term = action & 65535, depth = action >> 19;
		if (depth == 0) {
			if (this.stack == this.start.stack) this.stack = this.stack.slice();
			this.stack.push(this.state, 0, 0);
			this.base += 3;
		} else this.base -= (depth - 1) * 3;
		let goto = this.start.p.parser.getGoto(this.stack[this.base - 3], term, true);
		this.state = goto;
	}
};
var StackBufferCursor = class StackBufferCursor {
	constructor(stack, pos, index) {
		this.stack = stack;
		this.pos = pos;
		this.index = index;
		this.buffer = stack.buffer;
		if (this.index == 0) this.maybeNext();
	}
	static create(stack, pos = stack.bufferBase + stack.buffer.length) {
		return new StackBufferCursor(stack, pos, pos - stack.bufferBase);
	}
	maybeNext() {
		let next = this.stack.parent;
		if (next != null) {
			this.index = this.stack.bufferBase - next.bufferBase;
			this.stack = next;
			this.buffer = next.buffer;
		}
	}
	get id() {
		return this.buffer[this.index - 4];
	}
	get start() {
		return this.buffer[this.index - 3];
	}
	get end() {
		return this.buffer[this.index - 2];
	}
	get size() {
		return this.buffer[this.index - 1];
	}
	next() {
		this.index -= 4;
		this.pos -= 4;
		if (this.index == 0) this.maybeNext();
	}
	fork() {
		return new StackBufferCursor(this.stack, this.pos, this.index);
	}
};
function decodeArray(input, Type = Uint16Array) {
	if (typeof input != "string") return input;
	let array = null;
	for (let pos = 0, out = 0; pos < input.length;) {
		let value = 0;
		for (;;) {
			let next = input.charCodeAt(pos++), stop = false;
			if (next == 126) {
				value = 65535;
				break;
			}
			if (next >= 92) next--;
			if (next >= 34) next--;
			let digit = next - 32;
			if (digit >= 46) {
				digit -= 46;
				stop = true;
			}
			value += digit;
			if (stop) break;
			value *= 46;
		}
		if (array) array[out++] = value;
		else array = new Type(value);
	}
	return array;
}
var CachedToken = class {
	constructor() {
		this.start = -1;
		this.value = -1;
		this.end = -1;
		this.extended = -1;
		this.lookAhead = 0;
		this.mask = 0;
		this.context = 0;
	}
};
var nullToken = new CachedToken();
/**
[Tokenizers](#lr.ExternalTokenizer) interact with the input
through this interface. It presents the input as a stream of
characters, tracking lookahead and hiding the complexity of
[ranges](#common.Parser.parse^ranges) from tokenizer code.
*/
var InputStream = class {
	/**
	@internal
	*/
	constructor(input, ranges) {
		this.input = input;
		this.ranges = ranges;
		/**
		@internal
		*/
		this.chunk = "";
		/**
		@internal
		*/
		this.chunkOff = 0;
		/**
		Backup chunk
		*/
		this.chunk2 = "";
		this.chunk2Pos = 0;
		/**
		The character code of the next code unit in the input, or -1
		when the stream is at the end of the input.
		*/
		this.next = -1;
		/**
		@internal
		*/
		this.token = nullToken;
		this.rangeIndex = 0;
		this.pos = this.chunkPos = ranges[0].from;
		this.range = ranges[0];
		this.end = ranges[ranges.length - 1].to;
		this.readNext();
	}
	/**
	@internal
	*/
	resolveOffset(offset, assoc) {
		let range = this.range, index = this.rangeIndex;
		let pos = this.pos + offset;
		while (pos < range.from) {
			if (!index) return null;
			let next = this.ranges[--index];
			pos -= range.from - next.to;
			range = next;
		}
		while (assoc < 0 ? pos > range.to : pos >= range.to) {
			if (index == this.ranges.length - 1) return null;
			let next = this.ranges[++index];
			pos += next.from - range.to;
			range = next;
		}
		return pos;
	}
	/**
	@internal
	*/
	clipPos(pos) {
		if (pos >= this.range.from && pos < this.range.to) return pos;
		for (let range of this.ranges) if (range.to > pos) return Math.max(pos, range.from);
		return this.end;
	}
	/**
	Look at a code unit near the stream position. `.peek(0)` equals
	`.next`, `.peek(-1)` gives you the previous character, and so
	on.
	
	Note that looking around during tokenizing creates dependencies
	on potentially far-away content, which may reduce the
	effectiveness incremental parsing—when looking forward—or even
	cause invalid reparses when looking backward more than 25 code
	units, since the library does not track lookbehind.
	*/
	peek(offset) {
		let idx = this.chunkOff + offset, pos, result;
		if (idx >= 0 && idx < this.chunk.length) {
			pos = this.pos + offset;
			result = this.chunk.charCodeAt(idx);
		} else {
			let resolved = this.resolveOffset(offset, 1);
			if (resolved == null) return -1;
			pos = resolved;
			if (pos >= this.chunk2Pos && pos < this.chunk2Pos + this.chunk2.length) result = this.chunk2.charCodeAt(pos - this.chunk2Pos);
			else {
				let i = this.rangeIndex, range = this.range;
				while (range.to <= pos) range = this.ranges[++i];
				this.chunk2 = this.input.chunk(this.chunk2Pos = pos);
				if (pos + this.chunk2.length > range.to) this.chunk2 = this.chunk2.slice(0, range.to - pos);
				result = this.chunk2.charCodeAt(0);
			}
		}
		if (pos >= this.token.lookAhead) this.token.lookAhead = pos + 1;
		return result;
	}
	/**
	Accept a token. By default, the end of the token is set to the
	current stream position, but you can pass an offset (relative to
	the stream position) to change that.
	*/
	acceptToken(token, endOffset = 0) {
		let end = endOffset ? this.resolveOffset(endOffset, -1) : this.pos;
		if (end == null || end < this.token.start) throw new RangeError("Token end out of bounds");
		this.token.value = token;
		this.token.end = end;
	}
	/**
	Accept a token ending at a specific given position.
	*/
	acceptTokenTo(token, endPos) {
		this.token.value = token;
		this.token.end = endPos;
	}
	getChunk() {
		if (this.pos >= this.chunk2Pos && this.pos < this.chunk2Pos + this.chunk2.length) {
			let { chunk, chunkPos } = this;
			this.chunk = this.chunk2;
			this.chunkPos = this.chunk2Pos;
			this.chunk2 = chunk;
			this.chunk2Pos = chunkPos;
			this.chunkOff = this.pos - this.chunkPos;
		} else {
			this.chunk2 = this.chunk;
			this.chunk2Pos = this.chunkPos;
			let nextChunk = this.input.chunk(this.pos);
			let end = this.pos + nextChunk.length;
			this.chunk = end > this.range.to ? nextChunk.slice(0, this.range.to - this.pos) : nextChunk;
			this.chunkPos = this.pos;
			this.chunkOff = 0;
		}
	}
	readNext() {
		if (this.chunkOff >= this.chunk.length) {
			this.getChunk();
			if (this.chunkOff == this.chunk.length) return this.next = -1;
		}
		return this.next = this.chunk.charCodeAt(this.chunkOff);
	}
	/**
	Move the stream forward N (defaults to 1) code units. Returns
	the new value of [`next`](#lr.InputStream.next).
	*/
	advance(n = 1) {
		this.chunkOff += n;
		while (this.pos + n >= this.range.to) {
			if (this.rangeIndex == this.ranges.length - 1) return this.setDone();
			n -= this.range.to - this.pos;
			this.range = this.ranges[++this.rangeIndex];
			this.pos = this.range.from;
		}
		this.pos += n;
		if (this.pos >= this.token.lookAhead) this.token.lookAhead = this.pos + 1;
		return this.readNext();
	}
	setDone() {
		this.pos = this.chunkPos = this.end;
		this.range = this.ranges[this.rangeIndex = this.ranges.length - 1];
		this.chunk = "";
		return this.next = -1;
	}
	/**
	@internal
	*/
	reset(pos, token) {
		if (token) {
			this.token = token;
			token.start = pos;
			token.lookAhead = pos + 1;
			token.value = token.extended = -1;
		} else this.token = nullToken;
		if (this.pos != pos) {
			this.pos = pos;
			if (pos == this.end) {
				this.setDone();
				return this;
			}
			while (pos < this.range.from) this.range = this.ranges[--this.rangeIndex];
			while (pos >= this.range.to) this.range = this.ranges[++this.rangeIndex];
			if (pos >= this.chunkPos && pos < this.chunkPos + this.chunk.length) this.chunkOff = pos - this.chunkPos;
			else {
				this.chunk = "";
				this.chunkOff = 0;
			}
			this.readNext();
		}
		return this;
	}
	/**
	@internal
	*/
	read(from, to) {
		if (from >= this.chunkPos && to <= this.chunkPos + this.chunk.length) return this.chunk.slice(from - this.chunkPos, to - this.chunkPos);
		if (from >= this.chunk2Pos && to <= this.chunk2Pos + this.chunk2.length) return this.chunk2.slice(from - this.chunk2Pos, to - this.chunk2Pos);
		if (from >= this.range.from && to <= this.range.to) return this.input.read(from, to);
		let result = "";
		for (let r of this.ranges) {
			if (r.from >= to) break;
			if (r.to > from) result += this.input.read(Math.max(r.from, from), Math.min(r.to, to));
		}
		return result;
	}
};
/**
@internal
*/
var TokenGroup = class {
	constructor(data, id) {
		this.data = data;
		this.id = id;
	}
	token(input, stack) {
		let { parser } = stack.p;
		readToken(this.data, input, stack, this.id, parser.data, parser.tokenPrecTable);
	}
};
TokenGroup.prototype.contextual = TokenGroup.prototype.fallback = TokenGroup.prototype.extend = false;
/**
@hide
*/
var LocalTokenGroup = class {
	constructor(data, precTable, elseToken) {
		this.precTable = precTable;
		this.elseToken = elseToken;
		this.data = typeof data == "string" ? decodeArray(data) : data;
	}
	token(input, stack) {
		let start = input.pos, skipped = 0;
		for (;;) {
			let atEof = input.next < 0, nextPos = input.resolveOffset(1, 1);
			readToken(this.data, input, stack, 0, this.data, this.precTable);
			if (input.token.value > -1) break;
			if (this.elseToken == null) return;
			if (!atEof) skipped++;
			if (nextPos == null) break;
			input.reset(nextPos, input.token);
		}
		if (skipped) {
			input.reset(start, input.token);
			input.acceptToken(this.elseToken, skipped);
		}
	}
};
LocalTokenGroup.prototype.contextual = TokenGroup.prototype.fallback = TokenGroup.prototype.extend = false;
/**
`@external tokens` declarations in the grammar should resolve to
an instance of this class.
*/
var ExternalTokenizer = class {
	/**
	Create a tokenizer. The first argument is the function that,
	given an input stream, scans for the types of tokens it
	recognizes at the stream's position, and calls
	[`acceptToken`](#lr.InputStream.acceptToken) when it finds
	one.
	*/
	constructor(token, options = {}) {
		this.token = token;
		this.contextual = !!options.contextual;
		this.fallback = !!options.fallback;
		this.extend = !!options.extend;
	}
};
function readToken(data, input, stack, group, precTable, precOffset) {
	let state = 0, groupMask = 1 << group, { dialect } = stack.p.parser;
	scan: for (;;) {
		if ((groupMask & data[state]) == 0) break;
		let accEnd = data[state + 1];
		for (let i = state + 3; i < accEnd; i += 2) if ((data[i + 1] & groupMask) > 0) {
			let term = data[i];
			if (dialect.allows(term) && (input.token.value == -1 || input.token.value == term || overrides(term, input.token.value, precTable, precOffset))) {
				input.acceptToken(term);
				break;
			}
		}
		let next = input.next, low = 0, high = data[state + 2];
		if (input.next < 0 && high > low && data[accEnd + high * 3 - 3] == 65535) {
			state = data[accEnd + high * 3 - 1];
			continue scan;
		}
		for (; low < high;) {
			let mid = low + high >> 1;
			let index = accEnd + mid + (mid << 1);
			let from = data[index], to = data[index + 1] || 65536;
			if (next < from) high = mid;
			else if (next >= to) low = mid + 1;
			else {
				state = data[index + 2];
				input.advance();
				continue scan;
			}
		}
		break;
	}
}
function findOffset(data, start, term) {
	for (let i = start, next; (next = data[i]) != 65535; i++) if (next == term) return i - start;
	return -1;
}
function overrides(token, prev, tableData, tableOffset) {
	let iPrev = findOffset(tableData, tableOffset, prev);
	return iPrev < 0 || findOffset(tableData, tableOffset, token) < iPrev;
}
var verbose = typeof process != "undefined" && process.env && /\bparse\b/.test(process.env.LOG);
var stackIDs = null;
function cutAt(tree, pos, side) {
	let cursor = tree.cursor(IterMode.IncludeAnonymous);
	cursor.moveTo(pos);
	for (;;) if (!(side < 0 ? cursor.childBefore(pos) : cursor.childAfter(pos))) for (;;) {
		if ((side < 0 ? cursor.to < pos : cursor.from > pos) && !cursor.type.isError) return side < 0 ? Math.max(0, Math.min(cursor.to - 1, pos - 25)) : Math.min(tree.length, Math.max(cursor.from + 1, pos + 25));
		if (side < 0 ? cursor.prevSibling() : cursor.nextSibling()) break;
		if (!cursor.parent()) return side < 0 ? 0 : tree.length;
	}
}
var FragmentCursor = class {
	constructor(fragments, minRepeat) {
		this.fragments = fragments;
		this.minRepeat = minRepeat;
		this.i = 0;
		this.fragment = null;
		this.safeFrom = -1;
		this.safeTo = -1;
		this.trees = [];
		this.start = [];
		this.index = [];
		this.lastRepeat = null;
		this.lastRepeatPos = -1;
		this.nextFragment();
	}
	nextFragment() {
		let fr = this.fragment = this.i == this.fragments.length ? null : this.fragments[this.i++];
		if (fr) {
			this.safeFrom = fr.openStart ? cutAt(fr.tree, fr.from + fr.offset, 1) - fr.offset : fr.from;
			this.safeTo = fr.openEnd ? cutAt(fr.tree, fr.to + fr.offset, -1) - fr.offset : fr.to;
			while (this.trees.length) {
				this.trees.pop();
				this.start.pop();
				this.index.pop();
			}
			this.trees.push(fr.tree);
			this.start.push(-fr.offset);
			this.index.push(0);
			this.nextStart = this.safeFrom;
		} else this.nextStart = 1e9;
	}
	nodeAt(pos) {
		if (pos < this.nextStart) return null;
		while (this.fragment && this.safeTo <= pos) this.nextFragment();
		if (!this.fragment) return null;
		for (;;) {
			let last = this.trees.length - 1;
			if (last < 0) {
				this.nextFragment();
				return null;
			}
			if (pos < this.safeFrom) return null;
			let top = this.trees[last], index = this.index[last];
			if (index == top.children.length) {
				this.trees.pop();
				this.start.pop();
				this.index.pop();
				continue;
			}
			let next = top.children[index];
			let start = this.start[last] + top.positions[index];
			if (start > pos) {
				this.nextStart = start;
				return null;
			}
			if (next instanceof Tree) {
				let storeRepeat = start > this.lastRepeatPos && next.type.id >= this.minRepeat;
				if (start == pos || storeRepeat) {
					let end = start + next.length, lookahead;
					if (start >= this.safeFrom && end <= this.safeTo && (!(lookahead = next.prop(NodeProp.lookAhead)) || end + lookahead < this.fragment.to)) {
						if (storeRepeat) {
							this.lastRepeat = next;
							this.lastRepeatPos = start;
						}
						if (start == pos) return next;
					}
				}
				this.index[last]++;
				if (start + next.length >= Math.max(this.safeFrom, pos)) {
					this.trees.push(next);
					this.start.push(start);
					this.index.push(0);
				}
			} else {
				this.index[last]++;
				this.nextStart = start + next.length;
			}
		}
	}
};
var TokenCache = class {
	constructor(parser, stream) {
		this.stream = stream;
		this.tokens = [];
		this.mainToken = null;
		this.actions = [];
		this.tokens = parser.tokenizers.map((_) => new CachedToken());
	}
	getActions(stack) {
		let actionIndex = 0;
		let main = null;
		let { parser } = stack.p, { tokenizers } = parser;
		let mask = parser.stateSlot(stack.state, 3);
		let context = stack.curContext ? stack.curContext.hash : 0;
		let lookAhead = 0;
		for (let i = 0; i < tokenizers.length; i++) {
			if ((1 << i & mask) == 0) continue;
			let tokenizer = tokenizers[i], token = this.tokens[i];
			if (main && !tokenizer.fallback) continue;
			if (tokenizer.contextual || token.start != stack.pos || token.mask != mask || token.context != context) {
				this.updateCachedToken(token, tokenizer, stack);
				token.mask = mask;
				token.context = context;
			}
			if (token.lookAhead > token.end + 25) lookAhead = Math.max(token.lookAhead, lookAhead);
			if (token.value != 0) {
				let startIndex = actionIndex;
				if (token.extended > -1) actionIndex = this.addActions(stack, token.extended, token.end, actionIndex);
				actionIndex = this.addActions(stack, token.value, token.end, actionIndex);
				if (!tokenizer.extend) {
					main = token;
					if (actionIndex > startIndex) break;
				}
			}
		}
		while (this.actions.length > actionIndex) this.actions.pop();
		if (lookAhead) stack.setLookAhead(lookAhead);
		if (!main && stack.pos == this.stream.end) {
			main = new CachedToken();
			main.value = stack.p.parser.eofTerm;
			main.start = main.end = stack.pos;
			actionIndex = this.addActions(stack, main.value, main.end, actionIndex);
		}
		this.mainToken = main;
		return this.actions;
	}
	getMainToken(stack) {
		if (this.mainToken) return this.mainToken;
		let main = new CachedToken(), { pos, p } = stack;
		main.start = pos;
		main.end = Math.min(pos + 1, p.stream.end);
		main.value = pos == p.stream.end ? p.parser.eofTerm : 0;
		return main;
	}
	updateCachedToken(token, tokenizer, stack) {
		let start = this.stream.clipPos(stack.pos);
		tokenizer.token(this.stream.reset(start, token), stack);
		if (token.value > -1) {
			let { parser } = stack.p;
			for (let i = 0; i < parser.specialized.length; i++) if (parser.specialized[i] == token.value) {
				let result = parser.specializers[i](this.stream.read(token.start, token.end), stack);
				if (result >= 0 && stack.p.parser.dialect.allows(result >> 1)) {
					if ((result & 1) == 0) token.value = result >> 1;
					else token.extended = result >> 1;
					break;
				}
			}
		} else {
			token.value = 0;
			token.end = this.stream.clipPos(start + 1);
		}
	}
	putAction(action, token, end, index) {
		for (let i = 0; i < index; i += 3) if (this.actions[i] == action) return index;
		this.actions[index++] = action;
		this.actions[index++] = token;
		this.actions[index++] = end;
		return index;
	}
	addActions(stack, token, end, index) {
		let { state } = stack, { parser } = stack.p, { data } = parser;
		for (let set = 0; set < 2; set++) for (let i = parser.stateSlot(state, set ? 2 : 1);; i += 3) {
			if (data[i] == 65535) {
				if (data[i + 1] == 1) i = pair(data, i + 2);
				else {
					if (index == 0 && data[i + 1] == 2) index = this.putAction(pair(data, i + 2), token, end, index);
					break;
				}
			}
			if (data[i] == token) index = this.putAction(pair(data, i + 1), token, end, index);
		}
		return index;
	}
};
var Parse = class {
	constructor(parser, input, fragments, ranges) {
		this.parser = parser;
		this.input = input;
		this.ranges = ranges;
		this.recovering = 0;
		this.nextStackID = 9812;
		this.minStackPos = 0;
		this.reused = [];
		this.stoppedAt = null;
		this.lastBigReductionStart = -1;
		this.lastBigReductionSize = 0;
		this.bigReductionCount = 0;
		this.stream = new InputStream(input, ranges);
		this.tokens = new TokenCache(parser, this.stream);
		this.topTerm = parser.top[1];
		let { from } = ranges[0];
		this.stacks = [Stack.start(this, parser.top[0], from)];
		this.fragments = fragments.length && this.stream.end - from > parser.bufferLength * 4 ? new FragmentCursor(fragments, parser.minRepeatTerm) : null;
	}
	get parsedPos() {
		return this.minStackPos;
	}
	advance() {
		let stacks = this.stacks, pos = this.minStackPos;
		let newStacks = this.stacks = [];
		let stopped, stoppedTokens;
		if (this.bigReductionCount > 300 && stacks.length == 1) {
			let [s] = stacks;
			while (s.forceReduce() && s.stack.length && s.stack[s.stack.length - 2] >= this.lastBigReductionStart);
			this.bigReductionCount = this.lastBigReductionSize = 0;
		}
		for (let i = 0; i < stacks.length; i++) {
			let stack = stacks[i];
			for (;;) {
				this.tokens.mainToken = null;
				if (stack.pos > pos) newStacks.push(stack);
				else if (this.advanceStack(stack, newStacks, stacks)) continue;
				else {
					if (!stopped) {
						stopped = [];
						stoppedTokens = [];
					}
					stopped.push(stack);
					let tok = this.tokens.getMainToken(stack);
					stoppedTokens.push(tok.value, tok.end);
				}
				break;
			}
		}
		if (!newStacks.length) {
			let finished = stopped && findFinished(stopped);
			if (finished) {
				if (verbose) console.log("Finish with " + this.stackID(finished));
				return this.stackToTree(finished);
			}
			if (this.parser.strict) {
				if (verbose && stopped) console.log("Stuck with token " + (this.tokens.mainToken ? this.parser.getName(this.tokens.mainToken.value) : "none"));
				throw new SyntaxError("No parse at " + pos);
			}
			if (!this.recovering) this.recovering = 5;
		}
		if (this.recovering && stopped) {
			let finished = this.stoppedAt != null && stopped[0].pos > this.stoppedAt ? stopped[0] : this.runRecovery(stopped, stoppedTokens, newStacks);
			if (finished) {
				if (verbose) console.log("Force-finish " + this.stackID(finished));
				return this.stackToTree(finished.forceAll());
			}
		}
		if (this.recovering) {
			let maxRemaining = this.recovering == 1 ? 1 : this.recovering * 3;
			if (newStacks.length > maxRemaining) {
				newStacks.sort((a, b) => b.score - a.score);
				while (newStacks.length > maxRemaining) newStacks.pop();
			}
			if (newStacks.some((s) => s.reducePos > pos)) this.recovering--;
		} else if (newStacks.length > 1) {
			outer: for (let i = 0; i < newStacks.length - 1; i++) {
				let stack = newStacks[i];
				for (let j = i + 1; j < newStacks.length; j++) {
					let other = newStacks[j];
					if (stack.sameState(other) || stack.buffer.length > 500 && other.buffer.length > 500) {
						if ((stack.score - other.score || stack.buffer.length - other.buffer.length) > 0) newStacks.splice(j--, 1);
						else {
							newStacks.splice(i--, 1);
							continue outer;
						}
					}
				}
			}
			if (newStacks.length > 12) {
				newStacks.sort((a, b) => b.score - a.score);
				newStacks.splice(12, newStacks.length - 12);
			}
		}
		this.minStackPos = newStacks[0].pos;
		for (let i = 1; i < newStacks.length; i++) if (newStacks[i].pos < this.minStackPos) this.minStackPos = newStacks[i].pos;
		return null;
	}
	stopAt(pos) {
		if (this.stoppedAt != null && this.stoppedAt < pos) throw new RangeError("Can't move stoppedAt forward");
		this.stoppedAt = pos;
	}
	tryReuse(stack, start, tree, repeatOnly) {
		if (!tree) return null;
		let strictCx = stack.curContext && stack.curContext.tracker.strict, cxHash = strictCx ? stack.curContext.hash : 0;
		for (; tree;) {
			let match = this.parser.nodeSet.types[tree.type.id] != tree.type ? -1 : this.parser.getGoto(stack.state, tree.type.id);
			if (match > -1 && tree.length && (!strictCx || (tree.prop(NodeProp.contextHash) || 0) == cxHash)) {
				stack.useNode(tree, match, start);
				return tree;
			}
			if (tree.children.length == 0 || tree.positions[0] > 0) break;
			let inner = tree.children[0];
			if (inner instanceof Tree && (!repeatOnly || inner.type.id >= this.parser.minRepeatTerm)) tree = inner;
			else break;
		}
		return null;
	}
	advanceStack(stack, stacks, split) {
		let start = stack.pos, { parser } = this;
		let base = verbose ? this.stackID(stack) + " -> " : "";
		if (this.stoppedAt != null && start > this.stoppedAt) return stack.forceReduce() ? stack : null;
		if (this.fragments) {
			let reused = stack.reducePos < start && stack.buffer.length && stack.buffer[stack.buffer.length - 2] <= stack.reducePos && this.fragments.lastRepeatPos == stack.reducePos && this.tryReuse(stack, stack.reducePos, this.fragments.lastRepeat, true) || this.tryReuse(stack, start, this.fragments.nodeAt(start), false);
			if (reused) {
				if (verbose) console.log(base + this.stackID(stack) + ` (via reuse of ${parser.getName(reused.type.id)})`);
				return true;
			}
		}
		let defaultReduce = parser.stateSlot(stack.state, 4);
		if (defaultReduce > 0) {
			stack.reduce(defaultReduce);
			if (verbose) console.log(base + this.stackID(stack) + ` (via always-reduce ${parser.getName(defaultReduce & 65535)})`);
			return true;
		}
		if (stack.stack.length >= 8400) while (stack.stack.length > 6e3 && stack.forceReduce());
		let actions = this.tokens.getActions(stack);
		for (let i = 0; i < actions.length;) {
			let action = actions[i++], term = actions[i++], end = actions[i++];
			let last = i == actions.length || !split;
			let localStack = last ? stack : stack.split();
			let main = this.tokens.mainToken;
			localStack.apply(action, term, main ? main.start : localStack.pos, end);
			if (verbose) console.log(base + this.stackID(localStack) + ` (via ${(action & 65536) == 0 ? "shift" : `reduce of ${parser.getName(action & 65535)}`} for ${parser.getName(term)} @ ${start}${localStack == stack ? "" : ", split"})`);
			if (last) return true;
			else if (localStack.pos > start) stacks.push(localStack);
			else split.push(localStack);
		}
		return false;
	}
	advanceFully(stack, newStacks) {
		let pos = stack.pos;
		for (;;) {
			if (!this.advanceStack(stack, null, null)) return false;
			if (stack.pos > pos) {
				pushStackDedup(stack, newStacks);
				return true;
			}
		}
	}
	runRecovery(stacks, tokens, newStacks) {
		let finished = null, restarted = false;
		for (let i = 0; i < stacks.length; i++) {
			let stack = stacks[i], token = tokens[i << 1], tokenEnd = tokens[(i << 1) + 1];
			let base = verbose ? this.stackID(stack) + " -> " : "";
			if (stack.deadEnd) {
				if (restarted) continue;
				restarted = true;
				stack.restart();
				if (verbose) console.log(base + this.stackID(stack) + " (restarted)");
				if (this.advanceFully(stack, newStacks)) continue;
			}
			let force = stack.split(), forceBase = base;
			for (let j = 0; j < 10 && force.forceReduce(); j++) {
				if (verbose) console.log(forceBase + this.stackID(force) + " (via force-reduce)");
				if (this.advanceFully(force, newStacks)) break;
				if (verbose) forceBase = this.stackID(force) + " -> ";
			}
			for (let insert of stack.recoverByInsert(token)) {
				if (verbose) console.log(base + this.stackID(insert) + " (via recover-insert)");
				this.advanceFully(insert, newStacks);
			}
			if (this.stream.end > stack.pos) {
				if (tokenEnd == stack.pos) {
					tokenEnd++;
					token = 0;
				}
				stack.recoverByDelete(token, tokenEnd);
				if (verbose) console.log(base + this.stackID(stack) + ` (via recover-delete ${this.parser.getName(token)})`);
				pushStackDedup(stack, newStacks);
			} else if (!finished || finished.score < force.score) finished = force;
		}
		return finished;
	}
	stackToTree(stack) {
		stack.close();
		return Tree.build({
			buffer: StackBufferCursor.create(stack),
			nodeSet: this.parser.nodeSet,
			topID: this.topTerm,
			maxBufferLength: this.parser.bufferLength,
			reused: this.reused,
			start: this.ranges[0].from,
			length: stack.pos - this.ranges[0].from,
			minRepeatType: this.parser.minRepeatTerm
		});
	}
	stackID(stack) {
		let id = (stackIDs || (stackIDs = /* @__PURE__ */ new WeakMap())).get(stack);
		if (!id) stackIDs.set(stack, id = String.fromCodePoint(this.nextStackID++));
		return id + stack;
	}
};
function pushStackDedup(stack, newStacks) {
	for (let i = 0; i < newStacks.length; i++) {
		let other = newStacks[i];
		if (other.pos == stack.pos && other.sameState(stack)) {
			if (newStacks[i].score < stack.score) newStacks[i] = stack;
			return;
		}
	}
	newStacks.push(stack);
}
var Dialect = class {
	constructor(source, flags, disabled) {
		this.source = source;
		this.flags = flags;
		this.disabled = disabled;
	}
	allows(term) {
		return !this.disabled || this.disabled[term] == 0;
	}
};
var id = (x) => x;
/**
Context trackers are used to track stateful context (such as
indentation in the Python grammar, or parent elements in the XML
grammar) needed by external tokenizers. You declare them in a
grammar file as `@context exportName from "module"`.

Context values should be immutable, and can be updated (replaced)
on shift or reduce actions.

The export used in a `@context` declaration should be of this
type.
*/
var ContextTracker = class {
	/**
	Define a context tracker.
	*/
	constructor(spec) {
		this.start = spec.start;
		this.shift = spec.shift || id;
		this.reduce = spec.reduce || id;
		this.reuse = spec.reuse || id;
		this.hash = spec.hash || (() => 0);
		this.strict = spec.strict !== false;
	}
};
/**
Holds the parse tables for a given grammar, as generated by
`lezer-generator`, and provides [methods](#common.Parser) to parse
content with.
*/
var LRParser = class LRParser extends Parser$1 {
	/**
	@internal
	*/
	constructor(spec) {
		super();
		/**
		@internal
		*/
		this.wrappers = [];
		if (spec.version != 14) throw new RangeError(`Parser version (${spec.version}) doesn't match runtime version (14)`);
		let nodeNames = spec.nodeNames.split(" ");
		this.minRepeatTerm = nodeNames.length;
		for (let i = 0; i < spec.repeatNodeCount; i++) nodeNames.push("");
		let topTerms = Object.keys(spec.topRules).map((r) => spec.topRules[r][1]);
		let nodeProps = [];
		for (let i = 0; i < nodeNames.length; i++) nodeProps.push([]);
		function setProp(nodeID, prop, value) {
			nodeProps[nodeID].push([prop, prop.deserialize(String(value))]);
		}
		if (spec.nodeProps) for (let propSpec of spec.nodeProps) {
			let prop = propSpec[0];
			if (typeof prop == "string") prop = NodeProp[prop];
			for (let i = 1; i < propSpec.length;) {
				let next = propSpec[i++];
				if (next >= 0) setProp(next, prop, propSpec[i++]);
				else {
					let value = propSpec[i + -next];
					for (let j = -next; j > 0; j--) setProp(propSpec[i++], prop, value);
					i++;
				}
			}
		}
		this.nodeSet = new NodeSet(nodeNames.map((name, i) => NodeType.define({
			name: i >= this.minRepeatTerm ? void 0 : name,
			id: i,
			props: nodeProps[i],
			top: topTerms.indexOf(i) > -1,
			error: i == 0,
			skipped: spec.skippedNodes && spec.skippedNodes.indexOf(i) > -1
		})));
		if (spec.propSources) this.nodeSet = this.nodeSet.extend(...spec.propSources);
		this.strict = false;
		this.bufferLength = DefaultBufferLength;
		let tokenArray = decodeArray(spec.tokenData);
		this.context = spec.context;
		this.specializerSpecs = spec.specialized || [];
		this.specialized = new Uint16Array(this.specializerSpecs.length);
		for (let i = 0; i < this.specializerSpecs.length; i++) this.specialized[i] = this.specializerSpecs[i].term;
		this.specializers = this.specializerSpecs.map(getSpecializer);
		this.states = decodeArray(spec.states, Uint32Array);
		this.data = decodeArray(spec.stateData);
		this.goto = decodeArray(spec.goto);
		this.maxTerm = spec.maxTerm;
		this.tokenizers = spec.tokenizers.map((value) => typeof value == "number" ? new TokenGroup(tokenArray, value) : value);
		this.topRules = spec.topRules;
		this.dialects = spec.dialects || {};
		this.dynamicPrecedences = spec.dynamicPrecedences || null;
		this.tokenPrecTable = spec.tokenPrec;
		this.termNames = spec.termNames || null;
		this.maxNode = this.nodeSet.types.length - 1;
		this.dialect = this.parseDialect();
		this.top = this.topRules[Object.keys(this.topRules)[0]];
	}
	createParse(input, fragments, ranges) {
		let parse = new Parse(this, input, fragments, ranges);
		for (let w of this.wrappers) parse = w(parse, input, fragments, ranges);
		return parse;
	}
	/**
	Get a goto table entry @internal
	*/
	getGoto(state, term, loose = false) {
		let table = this.goto;
		if (term >= table[0]) return -1;
		for (let pos = table[term + 1];;) {
			let groupTag = table[pos++], last = groupTag & 1;
			let target = table[pos++];
			if (last && loose) return target;
			for (let end = pos + (groupTag >> 1); pos < end; pos++) if (table[pos] == state) return target;
			if (last) return -1;
		}
	}
	/**
	Check if this state has an action for a given terminal @internal
	*/
	hasAction(state, terminal) {
		let data = this.data;
		for (let set = 0; set < 2; set++) for (let i = this.stateSlot(state, set ? 2 : 1), next;; i += 3) {
			if ((next = data[i]) == 65535) {
				if (data[i + 1] == 1) next = data[i = pair(data, i + 2)];
				else if (data[i + 1] == 2) return pair(data, i + 2);
				else break;
			}
			if (next == terminal || next == 0) return pair(data, i + 1);
		}
		return 0;
	}
	/**
	@internal
	*/
	stateSlot(state, slot) {
		return this.states[state * 6 + slot];
	}
	/**
	@internal
	*/
	stateFlag(state, flag) {
		return (this.stateSlot(state, 0) & flag) > 0;
	}
	/**
	@internal
	*/
	validAction(state, action) {
		return !!this.allActions(state, (a) => a == action ? true : null);
	}
	/**
	@internal
	*/
	allActions(state, action) {
		let deflt = this.stateSlot(state, 4);
		let result = deflt ? action(deflt) : void 0;
		for (let i = this.stateSlot(state, 1); result == null; i += 3) {
			if (this.data[i] == 65535) {
				if (this.data[i + 1] == 1) i = pair(this.data, i + 2);
				else break;
			}
			result = action(pair(this.data, i + 1));
		}
		return result;
	}
	/**
	Get the states that can follow this one through shift actions or
	goto jumps. @internal
	*/
	nextStates(state) {
		let result = [];
		for (let i = this.stateSlot(state, 1);; i += 3) {
			if (this.data[i] == 65535) {
				if (this.data[i + 1] == 1) i = pair(this.data, i + 2);
				else break;
			}
			if ((this.data[i + 2] & 1) == 0) {
				let value = this.data[i + 1];
				if (!result.some((v, i) => i & 1 && v == value)) result.push(this.data[i], value);
			}
		}
		return result;
	}
	/**
	Configure the parser. Returns a new parser instance that has the
	given settings modified. Settings not provided in `config` are
	kept from the original parser.
	*/
	configure(config) {
		let copy = Object.assign(Object.create(LRParser.prototype), this);
		if (config.props) copy.nodeSet = this.nodeSet.extend(...config.props);
		if (config.top) {
			let info = this.topRules[config.top];
			if (!info) throw new RangeError(`Invalid top rule name ${config.top}`);
			copy.top = info;
		}
		if (config.tokenizers) copy.tokenizers = this.tokenizers.map((t) => {
			let found = config.tokenizers.find((r) => r.from == t);
			return found ? found.to : t;
		});
		if (config.specializers) {
			copy.specializers = this.specializers.slice();
			copy.specializerSpecs = this.specializerSpecs.map((s, i) => {
				let found = config.specializers.find((r) => r.from == s.external);
				if (!found) return s;
				let spec = Object.assign(Object.assign({}, s), { external: found.to });
				copy.specializers[i] = getSpecializer(spec);
				return spec;
			});
		}
		if (config.contextTracker) copy.context = config.contextTracker;
		if (config.dialect) copy.dialect = this.parseDialect(config.dialect);
		if (config.strict != null) copy.strict = config.strict;
		if (config.wrap) copy.wrappers = copy.wrappers.concat(config.wrap);
		if (config.bufferLength != null) copy.bufferLength = config.bufferLength;
		return copy;
	}
	/**
	Tells you whether any [parse wrappers](#lr.ParserConfig.wrap)
	are registered for this parser.
	*/
	hasWrappers() {
		return this.wrappers.length > 0;
	}
	/**
	Returns the name associated with a given term. This will only
	work for all terms when the parser was generated with the
	`--names` option. By default, only the names of tagged terms are
	stored.
	*/
	getName(term) {
		return this.termNames ? this.termNames[term] : String(term <= this.maxNode && this.nodeSet.types[term].name || term);
	}
	/**
	The eof term id is always allocated directly after the node
	types. @internal
	*/
	get eofTerm() {
		return this.maxNode + 1;
	}
	/**
	The type of top node produced by the parser.
	*/
	get topNode() {
		return this.nodeSet.types[this.top[1]];
	}
	/**
	@internal
	*/
	dynamicPrecedence(term) {
		let prec = this.dynamicPrecedences;
		return prec == null ? 0 : prec[term] || 0;
	}
	/**
	@internal
	*/
	parseDialect(dialect) {
		let values = Object.keys(this.dialects), flags = values.map(() => false);
		if (dialect) for (let part of dialect.split(" ")) {
			let id = values.indexOf(part);
			if (id >= 0) flags[id] = true;
		}
		let disabled = null;
		for (let i = 0; i < values.length; i++) if (!flags[i]) for (let j = this.dialects[values[i]], id; (id = this.data[j++]) != 65535;) (disabled || (disabled = new Uint8Array(this.maxTerm + 1)))[id] = 1;
		return new Dialect(dialect, flags, disabled);
	}
	/**
	Used by the output of the parser generator. Not available to
	user code. @hide
	*/
	static deserialize(spec) {
		return new LRParser(spec);
	}
};
function pair(data, off) {
	return data[off] | data[off + 1] << 16;
}
function findFinished(stacks) {
	let best = null;
	for (let stack of stacks) {
		let stopped = stack.p.stoppedAt;
		if ((stack.pos == stack.p.stream.end || stopped != null && stack.pos > stopped) && stack.p.parser.stateFlag(stack.state, 2) && (!best || best.score < stack.score)) best = stack;
	}
	return best;
}
function getSpecializer(spec) {
	if (spec.external) {
		let mask = spec.extend ? 1 : 0;
		return (value, stack) => spec.external(value, stack) << 1 | mask;
	}
	return spec.get;
}
// node_modules/min-dash/dist/index.js
var nativeToString = Object.prototype.toString;
var nativeHasOwnProperty = Object.prototype.hasOwnProperty;
function isUndefined(obj) {
	return obj === void 0;
}
function isDefined(obj) {
	return obj !== void 0;
}
function isNil$1(obj) {
	return obj == null;
}
function isArray$1(obj) {
	return nativeToString.call(obj) === "[object Array]";
}
function isObject(obj) {
	return nativeToString.call(obj) === "[object Object]";
}
/**
* @param {any} obj
*
* @return {boolean}
*/
function isFunction$1(obj) {
	const tag = nativeToString.call(obj);
	return tag === "[object Function]" || tag === "[object AsyncFunction]" || tag === "[object GeneratorFunction]" || tag === "[object AsyncGeneratorFunction]" || tag === "[object Proxy]";
}
function isString$1(obj) {
	return nativeToString.call(obj) === "[object String]";
}
/**
* Return true, if target owns a property with the given key.
*
* @param {Object} target
* @param {String} key
*
* @return {Boolean}
*/
function has$1(target, key) {
	return !isNil$1(target) && nativeHasOwnProperty.call(target, key);
}
/**
* @template T
* @typedef { (
*   ((e: T) => boolean) |
*   ((e: T, idx: number) => boolean) |
*   ((e: T, key: string) => boolean) |
*   string |
*   number
* ) } Matcher
*/
/**
* @template T
* @template U
*
* @typedef { (
*   ((e: T) => U) | string | number
* ) } Extractor
*/
/**
* @template T
* @typedef { (val: T, key: any) => boolean } MatchFn
*/
/**
* @template T
* @typedef { T[] } ArrayCollection
*/
/**
* @template T
* @typedef { { [key: string]: T } } StringKeyValueCollection
*/
/**
* @template T
* @typedef { { [key: number]: T } } NumberKeyValueCollection
*/
/**
* @template T
* @typedef { StringKeyValueCollection<T> | NumberKeyValueCollection<T> } KeyValueCollection
*/
/**
* @template T
* @typedef { KeyValueCollection<T> | ArrayCollection<T> } Collection
*/
/**
* Find element in collection.
*
* @template T
* @param {Collection<T>} collection
* @param {Matcher<T>} matcher
*
* @return {Object}
*/
function find$1(collection, matcher) {
	const matchFn = toMatcher(matcher);
	let match;
	forEach(collection, function(val, key) {
		if (matchFn(val, key)) {
			match = val;
			return false;
		}
	});
	return match;
}
/**
* Find element index in collection.
*
* @template T
* @param {Collection<T>} collection
* @param {Matcher<T>} matcher
*
* @return {number | string | undefined}
*/
function findIndex(collection, matcher) {
	const matchFn = toMatcher(matcher);
	let idx = isArray$1(collection) ? -1 : void 0;
	forEach(collection, function(val, key) {
		if (matchFn(val, key)) {
			idx = key;
			return false;
		}
	});
	return idx;
}
/**
* Filter elements in collection.
*
* @template T
* @param {Collection<T>} collection
* @param {Matcher<T>} matcher
*
* @return {T[]} result
*/
function filter(collection, matcher) {
	const matchFn = toMatcher(matcher);
	let result = [];
	forEach(collection, function(val, key) {
		if (matchFn(val, key)) result.push(val);
	});
	return result;
}
/**
* Iterate over collection; returning something
* (non-undefined) will stop iteration.
*
* @template T
* @param {Collection<T>} collection
* @param { ((item: T, idx: number) => (boolean|void)) | ((item: T, key: string) => (boolean|void)) } iterator
*
* @return {T} return result that stopped the iteration
*/
function forEach(collection, iterator) {
	let val, result;
	if (isUndefined(collection)) return;
	const convertKey = isArray$1(collection) ? toNum : identity;
	for (let key in collection) if (has$1(collection, key)) {
		val = collection[key];
		result = iterator(val, convertKey(key));
		if (result === false) return val;
	}
}
/**
* @template T
* @param {Matcher<T>} matcher
*
* @return {MatchFn<T>}
*/
function toMatcher(matcher) {
	return isFunction$1(matcher) ? matcher : (e) => {
		return e === matcher;
	};
}
function identity(arg) {
	return arg;
}
function toNum(arg) {
	return Number(arg);
}
/**
* Bind function against target <this>.
*
* @param  {Function} fn
* @param  {Object}   target
*
* @return {Function} bound function
*/
function bind$1(fn, target) {
	return fn.bind(target);
}
/**
* Convenience wrapper for `Object.assign`.
*
* @param {Object} target
* @param {...Object} others
*
* @return {Object} the target
*/
function assign(target, ...others) {
	return Object.assign(target, ...others);
}
/**
* Sets a nested property of a given object to the specified value.
*
* This mutates the object and returns it.
*
* @template T
*
* @param {T} target The target of the set operation.
* @param {(string|number)[]} path The path to the nested value.
* @param {any} value The value to set.
*
* @return {T}
*/
function set(target, path, value) {
	let currentTarget = target;
	forEach(path, function(key, idx) {
		if (typeof key !== "number" && typeof key !== "string") throw new Error("illegal key type: " + typeof key + ". Key should be of type number or string.");
		if (key === "constructor") throw new Error("illegal key: constructor");
		if (key === "__proto__") throw new Error("illegal key: __proto__");
		let nextKey = path[idx + 1];
		let nextTarget = currentTarget[key];
		if (isDefined(nextKey) && isNil$1(nextTarget)) nextTarget = currentTarget[key] = isNaN(+nextKey) ? {} : [];
		if (isUndefined(nextKey)) {
			if (isUndefined(value)) delete currentTarget[key];
			else currentTarget[key] = value;
		} else currentTarget = nextTarget;
	});
	return target;
}
/**
* Pick properties from the given target.
*
* @template T
* @template {any[]} V
*
* @param {T} target
* @param {V} properties
*
* @return Pick<T, V>
*/
function pick(target, properties) {
	let result = {};
	let obj = Object(target);
	forEach(properties, function(prop) {
		if (prop in obj) result[prop] = target[prop];
	});
	return result;
}
// node_modules/@lezer/highlight/dist/index.js
var nextTagID = 0;
/**
Highlighting tags are markers that denote a highlighting category.
They are [associated](#highlight.styleTags) with parts of a syntax
tree by a language mode, and then mapped to an actual CSS style by
a [highlighter](#highlight.Highlighter).

Because syntax tree node types and highlight styles have to be
able to talk the same language, CodeMirror uses a mostly _closed_
[vocabulary](#highlight.tags) of syntax tags (as opposed to
traditional open string-based systems, which make it hard for
highlighting themes to cover all the tokens produced by the
various languages).

It _is_ possible to [define](#highlight.Tag^define) your own
highlighting tags for system-internal use (where you control both
the language package and the highlighter), but such tags will not
be picked up by regular highlighters (though you can derive them
from standard tags to allow highlighters to fall back to those).
*/
var Tag = class Tag {
	/**
	@internal
	*/
	constructor(name, set, base, modified) {
		this.name = name;
		this.set = set;
		this.base = base;
		this.modified = modified;
		/**
		@internal
		*/
		this.id = nextTagID++;
	}
	toString() {
		let { name } = this;
		for (let mod of this.modified) if (mod.name) name = `${mod.name}(${name})`;
		return name;
	}
	static define(nameOrParent, parent) {
		let name = typeof nameOrParent == "string" ? nameOrParent : "?";
		if (nameOrParent instanceof Tag) parent = nameOrParent;
		if (parent === null || parent === void 0 ? void 0 : parent.base) throw new Error("Can not derive from a modified tag");
		let tag = new Tag(name, [], null, []);
		tag.set.push(tag);
		if (parent) for (let t of parent.set) tag.set.push(t);
		return tag;
	}
	/**
	Define a tag _modifier_, which is a function that, given a tag,
	will return a tag that is a subtag of the original. Applying the
	same modifier to a twice tag will return the same value (`m1(t1)
	== m1(t1)`) and applying multiple modifiers will, regardless or
	order, produce the same tag (`m1(m2(t1)) == m2(m1(t1))`).
	
	When multiple modifiers are applied to a given base tag, each
	smaller set of modifiers is registered as a parent, so that for
	example `m1(m2(m3(t1)))` is a subtype of `m1(m2(t1))`,
	`m1(m3(t1)`, and so on.
	*/
	static defineModifier(name) {
		let mod = new Modifier(name);
		return (tag) => {
			if (tag.modified.indexOf(mod) > -1) return tag;
			return Modifier.get(tag.base || tag, tag.modified.concat(mod).sort((a, b) => a.id - b.id));
		};
	}
};
var nextModifierID = 0;
var Modifier = class Modifier {
	constructor(name) {
		this.name = name;
		this.instances = [];
		this.id = nextModifierID++;
	}
	static get(base, mods) {
		if (!mods.length) return base;
		let exists = mods[0].instances.find((t) => t.base == base && sameArray(mods, t.modified));
		if (exists) return exists;
		let set = [], tag = new Tag(base.name, set, base, mods);
		for (let m of mods) m.instances.push(tag);
		let configs = powerSet(mods);
		for (let parent of base.set) if (!parent.modified.length) for (let config of configs) set.push(Modifier.get(parent, config));
		return tag;
	}
};
function sameArray(a, b) {
	return a.length == b.length && a.every((x, i) => x == b[i]);
}
function powerSet(array) {
	let sets = [[]];
	for (let i = 0; i < array.length; i++) for (let j = 0, e = sets.length; j < e; j++) sets.push(sets[j].concat(array[i]));
	return sets.sort((a, b) => b.length - a.length);
}
/**
This function is used to add a set of tags to a language syntax
via [`NodeSet.extend`](#common.NodeSet.extend) or
[`LRParser.configure`](#lr.LRParser.configure).

The argument object maps node selectors to [highlighting
tags](#highlight.Tag) or arrays of tags.

Node selectors may hold one or more (space-separated) node paths.
Such a path can be a [node name](#common.NodeType.name), or
multiple node names (or `*` wildcards) separated by slash
characters, as in `"Block/Declaration/VariableName"`. Such a path
matches the final node but only if its direct parent nodes are the
other nodes mentioned. A `*` in such a path matches any parent,
but only a single level—wildcards that match multiple parents
aren't supported, both for efficiency reasons and because Lezer
trees make it rather hard to reason about what they would match.)

A path can be ended with `/...` to indicate that the tag assigned
to the node should also apply to all child nodes, even if they
match their own style (by default, only the innermost style is
used).

When a path ends in `!`, as in `Attribute!`, no further matching
happens for the node's child nodes, and the entire node gets the
given style.

In this notation, node names that contain `/`, `!`, `*`, or `...`
must be quoted as JSON strings.

For example:

```javascript
parser.configure({props: [
styleTags({
// Style Number and BigNumber nodes
"Number BigNumber": tags.number,
// Style Escape nodes whose parent is String
"String/Escape": tags.escape,
// Style anything inside Attributes nodes
"Attributes!": tags.meta,
// Add a style to all content inside Italic nodes
"Italic/...": tags.emphasis,
// Style InvalidString nodes as both `string` and `invalid`
"InvalidString": [tags.string, tags.invalid],
// Style the node named "/" as punctuation
'"/"': tags.punctuation
})
]})
```
*/
function styleTags(spec) {
	let byName = Object.create(null);
	for (let prop in spec) {
		let tags = spec[prop];
		if (!Array.isArray(tags)) tags = [tags];
		for (let part of prop.split(" ")) if (part) {
			let pieces = [], mode = 2, rest = part;
			for (let pos = 0;;) {
				if (rest == "..." && pos > 0 && pos + 3 == part.length) {
					mode = 1;
					break;
				}
				let m = /^"(?:[^"\\]|\\.)*?"|[^\/!]+/.exec(rest);
				if (!m) throw new RangeError("Invalid path: " + part);
				pieces.push(m[0] == "*" ? "" : m[0][0] == "\"" ? JSON.parse(m[0]) : m[0]);
				pos += m[0].length;
				if (pos == part.length) break;
				let next = part[pos++];
				if (pos == part.length && next == "!") {
					mode = 0;
					break;
				}
				if (next != "/") throw new RangeError("Invalid path: " + part);
				rest = part.slice(pos);
			}
			let last = pieces.length - 1, inner = pieces[last];
			if (!inner) throw new RangeError("Invalid path: " + part);
			byName[inner] = new Rule(tags, mode, last > 0 ? pieces.slice(0, last) : null).sort(byName[inner]);
		}
	}
	return ruleNodeProp.add(byName);
}
var ruleNodeProp = new NodeProp({ combine(a, b) {
	let cur, root, take;
	while (a || b) {
		if (!a || b && a.depth <= b.depth) {
			take = b;
			b = b.next;
		} else {
			take = a;
			a = a.next;
		}
		if (cur && cur.mode == take.mode && !take.context && !cur.context) continue;
		let copy = new Rule(take.tags, take.mode, take.context);
		if (cur) cur.next = copy;
		else root = copy;
		cur = copy;
	}
	return root;
} });
var Rule = class {
	constructor(tags, mode, context, next) {
		this.tags = tags;
		this.mode = mode;
		this.context = context;
		this.next = next;
	}
	get opaque() {
		return this.mode == 0;
	}
	get inherit() {
		return this.mode == 1;
	}
	sort(other) {
		if (!other || other.depth < this.depth) {
			this.next = other;
			return this;
		}
		other.next = this.sort(other.next);
		return other;
	}
	get depth() {
		return this.context ? this.context.length : 0;
	}
};
Rule.empty = new Rule([], 2, null);
/**
Define a [highlighter](#highlight.Highlighter) from an array of
tag/class pairs. Classes associated with more specific tags will
take precedence.
*/
function tagHighlighter(tags, options) {
	let map = Object.create(null);
	for (let style of tags) if (!Array.isArray(style.tag)) map[style.tag.id] = style.class;
	else for (let tag of style.tag) map[tag.id] = style.class;
	let { scope, all = null } = options || {};
	return {
		style: (tags) => {
			let cls = all;
			for (let tag of tags) for (let sub of tag.set) {
				let tagClass = map[sub.id];
				if (tagClass) {
					cls = cls ? cls + " " + tagClass : tagClass;
					break;
				}
			}
			return cls;
		},
		scope
	};
}
var t = Tag.define;
var comment = t();
var name = t();
var typeName = t(name);
var propertyName = t(name);
var literal = t();
var string$1 = t(literal);
var number$1 = t(literal);
var content = t();
var heading = t(content);
var keyword = t();
var operator = t();
var punctuation = t();
var bracket = t(punctuation);
var meta = t();
/**
The default set of highlighting [tags](#highlight.Tag).

This collection is heavily biased towards programming languages,
and necessarily incomplete. A full ontology of syntactic
constructs would fill a stack of books, and be impractical to
write themes for. So try to make do with this set. If all else
fails, [open an
issue](https://code.haverbeke.berlin/codemirror/dev/issues) to propose a
new tag, or [define](#highlight.Tag^define) a local custom tag for
your use case.

Note that it is not obligatory to always attach the most specific
tag possible to an element—if your grammar can't easily
distinguish a certain type of element (such as a local variable),
it is okay to style it as its more general variant (a variable).

For tags that extend some parent tag, the documentation links to
the parent.
*/
var tags = {
	/**
	A comment.
	*/
	comment,
	/**
	A line [comment](#highlight.tags.comment).
	*/
	lineComment: t(comment),
	/**
	A block [comment](#highlight.tags.comment).
	*/
	blockComment: t(comment),
	/**
	A documentation [comment](#highlight.tags.comment).
	*/
	docComment: t(comment),
	/**
	Any kind of identifier.
	*/
	name,
	/**
	The [name](#highlight.tags.name) of a variable.
	*/
	variableName: t(name),
	/**
	A type [name](#highlight.tags.name).
	*/
	typeName,
	/**
	A tag name (subtag of [`typeName`](#highlight.tags.typeName)).
	*/
	tagName: t(typeName),
	/**
	A property or field [name](#highlight.tags.name).
	*/
	propertyName,
	/**
	An attribute name (subtag of [`propertyName`](#highlight.tags.propertyName)).
	*/
	attributeName: t(propertyName),
	/**
	The [name](#highlight.tags.name) of a class.
	*/
	className: t(name),
	/**
	A label [name](#highlight.tags.name).
	*/
	labelName: t(name),
	/**
	A namespace [name](#highlight.tags.name).
	*/
	namespace: t(name),
	/**
	The [name](#highlight.tags.name) of a macro.
	*/
	macroName: t(name),
	/**
	A literal value.
	*/
	literal,
	/**
	A string [literal](#highlight.tags.literal).
	*/
	string: string$1,
	/**
	A documentation [string](#highlight.tags.string).
	*/
	docString: t(string$1),
	/**
	A character literal (subtag of [string](#highlight.tags.string)).
	*/
	character: t(string$1),
	/**
	An attribute value (subtag of [string](#highlight.tags.string)).
	*/
	attributeValue: t(string$1),
	/**
	A number [literal](#highlight.tags.literal).
	*/
	number: number$1,
	/**
	An integer [number](#highlight.tags.number) literal.
	*/
	integer: t(number$1),
	/**
	A floating-point [number](#highlight.tags.number) literal.
	*/
	float: t(number$1),
	/**
	A boolean [literal](#highlight.tags.literal).
	*/
	bool: t(literal),
	/**
	Regular expression [literal](#highlight.tags.literal).
	*/
	regexp: t(literal),
	/**
	An escape [literal](#highlight.tags.literal), for example a
	backslash escape in a string.
	*/
	escape: t(literal),
	/**
	A color [literal](#highlight.tags.literal).
	*/
	color: t(literal),
	/**
	A URL [literal](#highlight.tags.literal).
	*/
	url: t(literal),
	/**
	A language keyword.
	*/
	keyword,
	/**
	The [keyword](#highlight.tags.keyword) for the self or this
	object.
	*/
	self: t(keyword),
	/**
	The [keyword](#highlight.tags.keyword) for null.
	*/
	null: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) denoting some atomic value.
	*/
	atom: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) that represents a unit.
	*/
	unit: t(keyword),
	/**
	A modifier [keyword](#highlight.tags.keyword).
	*/
	modifier: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) that acts as an operator.
	*/
	operatorKeyword: t(keyword),
	/**
	A control-flow related [keyword](#highlight.tags.keyword).
	*/
	controlKeyword: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) that defines something.
	*/
	definitionKeyword: t(keyword),
	/**
	A [keyword](#highlight.tags.keyword) related to defining or
	interfacing with modules.
	*/
	moduleKeyword: t(keyword),
	/**
	An operator.
	*/
	operator,
	/**
	An [operator](#highlight.tags.operator) that dereferences something.
	*/
	derefOperator: t(operator),
	/**
	Arithmetic-related [operator](#highlight.tags.operator).
	*/
	arithmeticOperator: t(operator),
	/**
	Logical [operator](#highlight.tags.operator).
	*/
	logicOperator: t(operator),
	/**
	Bit [operator](#highlight.tags.operator).
	*/
	bitwiseOperator: t(operator),
	/**
	Comparison [operator](#highlight.tags.operator).
	*/
	compareOperator: t(operator),
	/**
	[Operator](#highlight.tags.operator) that updates its operand.
	*/
	updateOperator: t(operator),
	/**
	[Operator](#highlight.tags.operator) that defines something.
	*/
	definitionOperator: t(operator),
	/**
	Type-related [operator](#highlight.tags.operator).
	*/
	typeOperator: t(operator),
	/**
	Control-flow [operator](#highlight.tags.operator).
	*/
	controlOperator: t(operator),
	/**
	Program or markup punctuation.
	*/
	punctuation,
	/**
	[Punctuation](#highlight.tags.punctuation) that separates
	things.
	*/
	separator: t(punctuation),
	/**
	Bracket-style [punctuation](#highlight.tags.punctuation).
	*/
	bracket,
	/**
	Angle [brackets](#highlight.tags.bracket) (usually `<` and `>`
	tokens).
	*/
	angleBracket: t(bracket),
	/**
	Square [brackets](#highlight.tags.bracket) (usually `[` and `]`
	tokens).
	*/
	squareBracket: t(bracket),
	/**
	Parentheses (usually `(` and `)` tokens). Subtag of
	[bracket](#highlight.tags.bracket).
	*/
	paren: t(bracket),
	/**
	Braces (usually `{` and `}` tokens). Subtag of
	[bracket](#highlight.tags.bracket).
	*/
	brace: t(bracket),
	/**
	Content, for example plain text in XML or markup documents.
	*/
	content,
	/**
	[Content](#highlight.tags.content) that represents a heading.
	*/
	heading,
	/**
	A level 1 [heading](#highlight.tags.heading).
	*/
	heading1: t(heading),
	/**
	A level 2 [heading](#highlight.tags.heading).
	*/
	heading2: t(heading),
	/**
	A level 3 [heading](#highlight.tags.heading).
	*/
	heading3: t(heading),
	/**
	A level 4 [heading](#highlight.tags.heading).
	*/
	heading4: t(heading),
	/**
	A level 5 [heading](#highlight.tags.heading).
	*/
	heading5: t(heading),
	/**
	A level 6 [heading](#highlight.tags.heading).
	*/
	heading6: t(heading),
	/**
	A prose [content](#highlight.tags.content) separator (such as a horizontal rule).
	*/
	contentSeparator: t(content),
	/**
	[Content](#highlight.tags.content) that represents a list.
	*/
	list: t(content),
	/**
	[Content](#highlight.tags.content) that represents a quote.
	*/
	quote: t(content),
	/**
	[Content](#highlight.tags.content) that is emphasized.
	*/
	emphasis: t(content),
	/**
	[Content](#highlight.tags.content) that is styled strong.
	*/
	strong: t(content),
	/**
	[Content](#highlight.tags.content) that is part of a link.
	*/
	link: t(content),
	/**
	[Content](#highlight.tags.content) that is styled as code or
	monospace.
	*/
	monospace: t(content),
	/**
	[Content](#highlight.tags.content) that has a strike-through
	style.
	*/
	strikethrough: t(content),
	/**
	Inserted text in a change-tracking format.
	*/
	inserted: t(),
	/**
	Deleted text.
	*/
	deleted: t(),
	/**
	Changed text.
	*/
	changed: t(),
	/**
	An invalid or unsyntactic element.
	*/
	invalid: t(),
	/**
	Metadata or meta-instruction.
	*/
	meta,
	/**
	[Metadata](#highlight.tags.meta) that applies to the entire
	document.
	*/
	documentMeta: t(meta),
	/**
	[Metadata](#highlight.tags.meta) that annotates or adds
	attributes to a given syntactic element.
	*/
	annotation: t(meta),
	/**
	Processing instruction or preprocessor directive. Subtag of
	[meta](#highlight.tags.meta).
	*/
	processingInstruction: t(meta),
	/**
	[Modifier](#highlight.Tag^defineModifier) that indicates that a
	given element is being defined. Expected to be used with the
	various [name](#highlight.tags.name) tags.
	*/
	definition: Tag.defineModifier("definition"),
	/**
	[Modifier](#highlight.Tag^defineModifier) that indicates that
	something is constant. Mostly expected to be used with
	[variable names](#highlight.tags.variableName).
	*/
	constant: Tag.defineModifier("constant"),
	/**
	[Modifier](#highlight.Tag^defineModifier) used to indicate that
	a [variable](#highlight.tags.variableName) or [property
	name](#highlight.tags.propertyName) is being called or defined
	as a function.
	*/
	function: Tag.defineModifier("function"),
	/**
	[Modifier](#highlight.Tag^defineModifier) that can be applied to
	[names](#highlight.tags.name) to indicate that they belong to
	the language's standard environment.
	*/
	standard: Tag.defineModifier("standard"),
	/**
	[Modifier](#highlight.Tag^defineModifier) that indicates a given
	[names](#highlight.tags.name) is local to some scope.
	*/
	local: Tag.defineModifier("local"),
	/**
	A generic variant [modifier](#highlight.Tag^defineModifier) that
	can be used to tag language-specific alternative variants of
	some common tag. It is recommended for themes to define special
	forms of at least the [string](#highlight.tags.string) and
	[variable name](#highlight.tags.variableName) tags, since those
	come up a lot.
	*/
	special: Tag.defineModifier("special")
};
for (let name in tags) {
	let val = tags[name];
	if (val instanceof Tag) val.name = name;
}
tagHighlighter([
	{
		tag: tags.link,
		class: "tok-link"
	},
	{
		tag: tags.heading,
		class: "tok-heading"
	},
	{
		tag: tags.emphasis,
		class: "tok-emphasis"
	},
	{
		tag: tags.strong,
		class: "tok-strong"
	},
	{
		tag: tags.keyword,
		class: "tok-keyword"
	},
	{
		tag: tags.atom,
		class: "tok-atom"
	},
	{
		tag: tags.bool,
		class: "tok-bool"
	},
	{
		tag: tags.url,
		class: "tok-url"
	},
	{
		tag: tags.labelName,
		class: "tok-labelName"
	},
	{
		tag: tags.inserted,
		class: "tok-inserted"
	},
	{
		tag: tags.deleted,
		class: "tok-deleted"
	},
	{
		tag: tags.literal,
		class: "tok-literal"
	},
	{
		tag: tags.string,
		class: "tok-string"
	},
	{
		tag: tags.number,
		class: "tok-number"
	},
	{
		tag: [
			tags.regexp,
			tags.escape,
			tags.special(tags.string)
		],
		class: "tok-string2"
	},
	{
		tag: tags.variableName,
		class: "tok-variableName"
	},
	{
		tag: tags.local(tags.variableName),
		class: "tok-variableName tok-local"
	},
	{
		tag: tags.definition(tags.variableName),
		class: "tok-variableName tok-definition"
	},
	{
		tag: tags.special(tags.variableName),
		class: "tok-variableName2"
	},
	{
		tag: tags.definition(tags.propertyName),
		class: "tok-propertyName tok-definition"
	},
	{
		tag: tags.typeName,
		class: "tok-typeName"
	},
	{
		tag: tags.namespace,
		class: "tok-namespace"
	},
	{
		tag: tags.className,
		class: "tok-className"
	},
	{
		tag: tags.macroName,
		class: "tok-macroName"
	},
	{
		tag: tags.propertyName,
		class: "tok-propertyName"
	},
	{
		tag: tags.operator,
		class: "tok-operator"
	},
	{
		tag: tags.comment,
		class: "tok-comment"
	},
	{
		tag: tags.meta,
		class: "tok-meta"
	},
	{
		tag: tags.invalid,
		class: "tok-invalid"
	},
	{
		tag: tags.punctuation,
		class: "tok-punctuation"
	}
]);
// node_modules/lezer-feel/dist/index.js
var propertyIdentifier = 124;
var identifier = 125;
var nameIdentifier = 126;
var insertSemi = 127;
var expression0 = 131;
var ForExpression = 4;
var forExpressionStart = 134;
var ForInExpression = 7;
var Name = 8;
var Identifier = 9;
var AdditionalIdentifier = 10;
var forExpressionBodyStart = 140;
var IfExpression = 21;
var ifExpressionStart = 141;
var QuantifiedExpression = 25;
var quantifiedExpressionStart = 142;
var QuantifiedInExpression = 29;
var PositiveUnaryTest = 39;
var ArithmeticExpression = 43;
var arithmeticPlusStart = 145;
var arithmeticTimesStart = 146;
var arithmeticExpStart = 147;
var arithmeticUnaryStart = 148;
var VariableName = 49;
var PathExpression = 70;
var pathExpressionStart = 154;
var PathName = 71;
var FilterExpression = 73;
var filterExpressionStart = 155;
var FunctionInvocation = 75;
var functionInvocationStart = 156;
var ParameterName = 79;
var nil = 161;
var NumericLiteral = 82;
var StringLiteral = 83;
var BooleanLiteral = 84;
var listStart = 168;
var List = 92;
var FunctionDefinition = 93;
var functionDefinitionStart = 170;
var Context = 100;
var contextStart = 172;
var ContextEntry = 101;
var PropertyName = 103;
var PropertyIdentifier = 104;
var LOG_PARSE = typeof process != "undefined" && process.env && /\bfparse(:dbg)?\b/.test(process.env.LOG);
var LOG_PARSE_DEBUG = typeof process != "undefined" && process.env && /\bfparse:dbg\b/.test(process.env.LOG);
var LOG_VARS = typeof process != "undefined" && process.env && /\bcontext\b/.test(process.env.LOG);
var spaceChars = [
	9,
	11,
	12,
	32,
	133,
	160,
	5760,
	8192,
	8193,
	8194,
	8195,
	8196,
	8197,
	8198,
	8199,
	8200,
	8201,
	8202,
	8232,
	8233,
	8239,
	8287,
	12288
];
var newlineChars = chars("\n\r");
var asterix = "*".charCodeAt(0);
var additionalNameChars = chars("'./-+*^");
/**
* @typedef { VariableContext | any } ContextValue
*/
/**
* @param { string } str
* @return { number[] }
*/
function chars(str) {
	return Array.from(str).map((s) => s.charCodeAt(0));
}
/**
* @param { number } ch
* @return { boolean }
*/
function isStartChar(ch) {
	return ch === 63 || ch >= 65 && ch <= 90 || ch === 95 || ch >= 97 && ch <= 122 || ch >= 192 && ch <= 214 || ch >= 216 && ch <= 246 || ch >= 248 && ch <= 767 || ch >= 880 && ch <= 893 || ch >= 895 && ch <= 8191 || ch >= 8204 && ch <= 8205 || ch >= 8304 && ch <= 8591 || ch >= 11264 && ch <= 12271 || ch >= 12289 && ch <= 55295 || ch >= 63744 && ch <= 64975 || ch >= 65008 && ch <= 65533 || ch >= 55296 && ch <= 56319 || ch >= 56320 && ch <= 57343;
}
/**
* @param { number } ch
* @return { boolean }
*/
function isAdditional(ch) {
	return additionalNameChars.includes(ch);
}
/**
* @param { number } ch
* @return { boolean }
*/
function isPartChar(ch) {
	return ch >= 48 && ch <= 57 || ch === 183 || ch >= 768 && ch <= 879 || ch >= 8255 && ch <= 8256;
}
/**
* @param { number } ch
* @return { boolean }
*/
function isSpace(ch) {
	return spaceChars.includes(ch);
}
function indent(str, spaces) {
	return spaces.concat(str.split(/\n/g).join("\n" + spaces));
}
/**
* @param { import('@lezer/lr').InputStream } input
* @param  { number } [offset]
*
* @return { { token: string, offset: number } | null }
*/
function parseAdditionalSymbol(input, offset = 0) {
	const next = input.peek(offset);
	if (next === asterix && input.peek(offset + 1) === asterix) return {
		offset: 2,
		token: "**"
	};
	if (isAdditional(next)) return {
		offset: 1,
		token: String.fromCharCode(next)
	};
	return null;
}
/**
* @param { import('@lezer/lr').InputStream } input
* @param { number } [offset]
* @param { boolean } [namePart]
*
* @return { { token: string, offset: number } | null }
*/
function parseIdentifier(input, offset = 0, namePart = false) {
	for (let inside = false, chars = [], i = 0;; i++) {
		const next = input.peek(offset + i);
		if (isStartChar(next) || (inside || namePart) && isPartChar(next)) {
			if (!inside) inside = true;
			chars.push(next);
		} else {
			if (chars.length) return {
				token: String.fromCharCode(...chars),
				offset: i
			};
			return null;
		}
	}
}
/**
* @param { import('@lezer/lr').InputStream } input
* @param  { number } offset
*
* @return { { token: string, offset: number } | null }
*/
function parseSpaces(input, offset) {
	for (let inside = false, i = 0;; i++) if (isSpace(input.peek(offset + i))) {
		if (!inside) inside = true;
	} else {
		if (inside) return {
			token: " ",
			offset: i
		};
		return null;
	}
}
/**
* Parse a name from the input and return the first match, if any.
*
* @param { import('@lezer/lr').InputStream } input
* @param { Variables } variables
*
* @return { { token: string, offset: number, term: number } | null }
*/
function parseName(input, variables) {
	const { keys, prefixes } = variables.contextCache();
	const start = variables.tokens;
	for (let i = 0, tokens = [], nextMatch = null;;) {
		const namePart = start.length + tokens.length > 0;
		const maybeSpace = tokens.length > 0;
		const match = parseIdentifier(input, i, namePart) || namePart && parseAdditionalSymbol(input, i) || maybeSpace && parseSpaces(input, i);
		if (!match) return nextMatch;
		const { token, offset } = match;
		i += offset;
		if (token === " ") continue;
		tokens = [...tokens, token];
		const name = [...start, ...tokens].join(" ");
		if (keys.has(name)) {
			const token = tokens[0];
			nextMatch = {
				token,
				offset: token.length,
				term: nameIdentifier
			};
		}
		if (prefixes.has(name)) continue;
		if (dateTimeIdentifiers.some((el) => el === name)) {
			const token = tokens[0];
			nextMatch = {
				token,
				offset: token.length,
				term: identifier
			};
		}
		if (dateTimeIdentifiers.some((el) => el.startsWith(name))) continue;
		return nextMatch;
	}
}
var identifiersMap = {
	[identifier]: "identifier",
	[nameIdentifier]: "nameIdentifier"
};
var identifiers = new ExternalTokenizer((input, stack) => {
	LOG_PARSE_DEBUG && console.log("%s: T <identifier | nameIdentifier>", input.pos);
	const nameMatch = parseName(input, stack.context);
	const start = stack.context.tokens;
	const match = nameMatch || parseIdentifier(input, 0, start.length > 0);
	if (match) {
		input.advance(match.offset);
		input.acceptToken(nameMatch ? nameMatch.term : identifier);
		LOG_PARSE && console.log("%s: MATCH <%s> <%s>", input.pos, nameMatch ? identifiersMap[nameMatch.term] : "identifier", match.token);
	}
}, { contextual: true });
var propertyIdentifiers = new ExternalTokenizer((input, stack) => {
	LOG_PARSE_DEBUG && console.log("%s: T <propertyIdentifier>", input.pos);
	const start = stack.context.tokens;
	const match = parseIdentifier(input, 0, start.length > 0);
	if (match) {
		input.advance(match.offset);
		input.acceptToken(propertyIdentifier);
		LOG_PARSE && console.log("%s: MATCH <propertyIdentifier> <%s>", input.pos, match.token);
	}
});
var insertSemicolon = new ExternalTokenizer((input, stack) => {
	LOG_PARSE_DEBUG && console.log("%s: T <insertSemi>", input.pos);
	let offset;
	let insert = false;
	for (offset = 0;; offset++) {
		const char = input.peek(offset);
		if (spaceChars.includes(char)) continue;
		if (newlineChars.includes(char)) insert = true;
		break;
	}
	if (insert) {
		const identifier = parseIdentifier(input, offset + 1);
		if (parseSpaces(input, offset + 1) || identifier && /^(then|else|return|satisfies)$/.test(identifier.token)) return;
		LOG_PARSE && console.log("%s: MATCH <insertSemi>", input.pos);
		input.acceptToken(insertSemi);
	}
});
var prefixedContextStarts = {
	[functionInvocationStart]: "FunctionInvocation",
	[filterExpressionStart]: "FilterExpression",
	[pathExpressionStart]: "PathExpression"
};
var contextStarts = {
	[contextStart]: "Context",
	[functionDefinitionStart]: "FunctionDefinition",
	[forExpressionStart]: "ForExpression",
	[listStart]: "List",
	[ifExpressionStart]: "IfExpression",
	[quantifiedExpressionStart]: "QuantifiedExpression"
};
var contextEnds = {
	[Context]: "Context",
	[FunctionDefinition]: "FunctionDefinition",
	[ForExpression]: "ForExpression",
	[List]: "List",
	[IfExpression]: "IfExpression",
	[QuantifiedExpression]: "QuantifiedExpression",
	[PathExpression]: "PathExpression",
	[FunctionInvocation]: "FunctionInvocation",
	[FilterExpression]: "FilterExpression",
	[ArithmeticExpression]: "ArithmeticExpression"
};
/**
* A simple producer that retrievs a value from
* a given context. Used to lazily take things.
*/
var ValueProducer = class ValueProducer {
	/**
	* @param { Function } fn
	*/
	constructor(fn) {
		this.fn = fn;
	}
	get(variables) {
		return this.fn(variables);
	}
	/**
	* @param { (variables: Variables) => ContextValue } fn
	*
	* @return { ValueProducer }
	*/
	static of(fn) {
		return new ValueProducer(fn);
	}
};
var dateTimeIdentifiers = Object.keys({
	"date and time": 1,
	"date": 1,
	"time": 1,
	"duration": 1
});
/**
* @typedef { {
*   keys: Set<string>,
*   prefixes: Set<string>,
*   originalMap: Map<string, string>
* } } ContextCache
*
* @typedef { WeakMap<VariableContext, ContextCache> } CacheMap
*/
/**
* Get all prefixes for a given string.
* Used to build a prefix set for fast startsWith() checks.
*
* @param {string} str
* @returns {string[]}
*/
function getPrefixes(str) {
	const prefixes = [];
	for (let i = 1; i <= str.length; i++) prefixes.push(str.substring(0, i));
	return prefixes;
}
/**
* @param {string} key
* @param {ContextCache} cache
*
* @return {ContextCache} cache
*/
function cacheKey(key, cache) {
	const normalizedKey = normalizeContextKey(key);
	const prefixes = getPrefixes(normalizedKey);
	cache.keys.add(normalizedKey);
	for (const prefix of prefixes) cache.prefixes.add(prefix);
	cache.originalMap.set(normalizedKey, key);
	return cache;
}
/**
* Compute the normalized keys cache for a context.
*
* @param {VariableContext} context
*
* @returns {ContextCache}
*/
function computeContextCache(context) {
	const cache = createContextCache();
	for (const key of context.getKeys()) cacheKey(key, cache);
	return cache;
}
/**
* Copy an existing context cache
*
* @param {ContextCache} [from]
*
* @returns {ContextCache}
*/
function createContextCache(from) {
	return {
		keys: new Set(from?.keys),
		prefixes: new Set(from?.prefixes),
		originalMap: new Map(from?.originalMap)
	};
}
/**
* A basic key-value store to hold context values.
*/
var VariableContext = class {
	/**
	* Creates a new context from a JavaScript object.
	*
	* @param {any} [value]
	*/
	constructor(value = {}) {
		/**
		* @protected
		*/
		this.value = value;
	}
	/**
	* Return all defined keys of the context.
	*
	* @returns {string[] } the keys of the context
	*/
	getKeys() {
		return Object.keys(this.value);
	}
	/**
	* Returns the value of the given key.
	*
	* If the value represents a context itself, it should be wrapped in a
	* context class.
	*
	* @param {string} key
	* @returns {VariableContext|ValueProducer|null}
	*/
	get(key) {
		const result = this.value[key];
		const constructor = this.constructor;
		if (constructor.isAtomic(result)) return result;
		return constructor.of(result);
	}
	/**
	* Creates a new context with the given key added.
	*
	* @param {string} key
	* @param {any} value
	*
	* @returns {VariableContext} new context with the given key added
	*/
	set(key, value) {
		const constructor = this.constructor;
		return new constructor({
			...this.value,
			[key]: value
		});
	}
	/**
	* Non-destructively merge another context into this one,
	* and return the result.
	*
	* @param {ContextValue} other
	*
	* @return {VariableContext}
	*/
	merge(other) {
		const constructor = this.constructor;
		return new constructor(constructor.__merge(this.value, other));
	}
	/**
	* Wether the given value is atomic. Non-atomic values need to be wrapped in a
	* context Class.
	*
	* @param {any} value
	* @returns {Boolean}
	*/
	static isAtomic(value) {
		return value === null || value === void 0 || value instanceof this || value instanceof ValueProducer || typeof value !== "object";
	}
	/**
	* Takes any number of Contexts and merges them into a single context.
	*
	* @param { ...(VariableContext | undefined) } contexts
	* @returns { VariableContext }
	*/
	static of(...contexts) {
		const merged = contexts.reduce((context, otherContext) => {
			return this.__merge(context, otherContext);
		}, {});
		return new this(merged);
	}
	/**
	* Returns the raw representation of the given context.
	*
	* @param {VariableContext | any} context
	*
	* @return {any}
	*/
	static __unwrap(context) {
		if (!context) return {};
		if (context instanceof this) return context.value;
		if (this.isAtomic(context)) return {};
		return context;
	}
	/**
	* Non-destructively merges two contexts (or their values)
	* with each other, returning the result.
	*
	* @param {ContextValue} context
	* @param {ContextValue} other
	*
	* @return {ContextValue} merged context value
	*/
	static __merge(context, other) {
		const merged = Object.assign({}, this.__unwrap(context));
		for (const [key, value] of Object.entries(this.__unwrap(other))) {
			if (value instanceof ValueProducer) {
				merged[key] = value;
				continue;
			}
			if (has$1(merged, key)) {
				merged[key] = this.__merge(merged[key], value);
				continue;
			}
			merged[key] = value;
		}
		return merged;
	}
};
var Variables = class Variables {
	/**
	* @param { {
	*   name?: string,
	*   tokens?: string[],
	*   children?: Variables[],
	*   parent: Variables | null
	*   context: VariableContext,
	*   value?: any,
	*   raw?: any,
	*   __cache?: CacheMap
	* } } options
	*/
	constructor({ name = "Expressions", tokens = [], children = [], parent = null, context, value, raw, __cache }) {
		this.name = name;
		this.tokens = tokens;
		this.children = children;
		this.parent = parent;
		this.context = context;
		this.value = value;
		this.raw = raw;
		this.__cache = __cache;
	}
	/**
	* Get the root Variables instance by traversing up the parent chain.
	*
	* @returns {Variables}
	*/
	get root() {
		let current = this;
		while (current.parent) current = current.parent;
		return current;
	}
	/**
	* Get the root Variables instance by traversing up the parent chain.
	*
	* @returns {CacheMap}
	*/
	get cache() {
		const root = this.root;
		if (!root.__cache) root.__cache = /* @__PURE__ */ new WeakMap();
		return root.__cache;
	}
	enterScope(name) {
		const childScope = this.of({
			name,
			parent: this
		});
		LOG_VARS && console.log("[%s] enter", childScope.path, childScope.context);
		return childScope;
	}
	exitScope(str) {
		if (!this.parent) {
			LOG_VARS && console.log("[%s] NO exit %o\n%s", this.path, this.context, indent(str, "  "));
			return this;
		}
		LOG_VARS && console.log("[%s] exit %o\n%s", this.path, this.context, indent(str, "  "));
		return this.parent.pushChild(this);
	}
	token(part) {
		LOG_VARS && console.log("[%s] token <%s> + <%s>", this.path, this.tokens.join(" "), part);
		return this.assign({ tokens: [...this.tokens, part] });
	}
	literal(value) {
		LOG_VARS && console.log("[%s] literal %o", this.path, value);
		return this.pushChild(this.of({
			name: "Literal",
			value
		}));
	}
	/**
	* Return computed scope value
	*
	* @return {any}
	*/
	computedValue() {
		for (let scope = this;; scope = last(scope.children)) {
			if (!scope) return null;
			if (!isNil$1(scope.value)) return scope.value;
		}
	}
	/**
	* Get or compute the context cache for fast retrieval
	* of keys, prefixes and original mappings.
	*
	* @returns {ContextCache}
	*/
	contextCache() {
		let cache = this.cache.get(this.context);
		if (!cache) {
			cache = computeContextCache(this.context);
			this.cache.set(this.context, cache);
		}
		return cache;
	}
	get path() {
		return this.parent?.path?.concat(" > ", this.name) || this.name;
	}
	/**
	* Return value of variable.
	*
	* @param { string } variable
	* @return { any } value
	*/
	get(variable) {
		const normalizedVariable = variable && normalizeContextKey(variable);
		const contextKey = this.contextCache().originalMap.get(normalizedVariable);
		if (typeof contextKey === "undefined") return;
		const val = this.context.get(contextKey);
		if (val instanceof ValueProducer) return val.get(this);
		else return val;
	}
	resolveName(name) {
		const variable = this.tokens.join(" ");
		const parentScope = this.assign({ tokens: [] });
		const variableScope = this.of({
			name,
			parent: parentScope,
			value: this.get(variable),
			raw: variable
		});
		LOG_VARS && console.log("[%s] resolve %s <%s=%s>", name, variableScope.path, variable, variableScope.value);
		return parentScope.pushChild(variableScope);
	}
	pushChild(child) {
		if (!child) return this;
		const parent = this.assign({ children: [...this.children, child] });
		child.parent = parent;
		return parent;
	}
	pushChildren(children) {
		/**
		* @type {Variables}
		*/
		let parent = this;
		for (const child of children) parent = parent.pushChild(child);
		return parent;
	}
	declareName() {
		if (this.tokens.length === 0) throw Error("no tokens to declare name");
		const variableName = this.tokens.join(" ");
		LOG_VARS && console.log("[%s] declareName <%s>", this.path, variableName);
		return this.assign({ tokens: [] }).pushChild(this.of({
			name: "Name",
			value: variableName
		}));
	}
	define(name, value) {
		if (typeof name !== "string") {
			LOG_VARS && console.log("[%s] no define <%s=%s>", this.path, name, value);
			return this;
		}
		LOG_VARS && console.log("[%s] define <%s=%s>", this.path, name, value);
		const oldContext = this.context;
		const newContext = oldContext.set(name, value);
		const newCache = cacheKey(name, createContextCache(this.cache.get(oldContext) || computeContextCache(oldContext)));
		this.cache.set(newContext, newCache);
		return this.assign({ context: newContext });
	}
	/**
	* @param { Record<string, any> } [options]
	*
	* @return { Variables }
	*/
	assign(options = {}) {
		return Variables.of({
			...this,
			...options
		});
	}
	/**
	* @param { Record<string, any> } [options]
	*
	* @return { Variables }
	*/
	of(options = {}) {
		const defaultOptions = {
			context: this.context,
			parent: this.parent
		};
		return Variables.of({
			...defaultOptions,
			...options
		});
	}
	/**
	* @param { {
	*   name?: string,
	*   tokens?: string[],
	*   children?: Variables[],
	*   parent?: Variables | null
	*   context: VariableContext,
	*   value?: any,
	*   raw?: any,
	*   __cache?: CacheMap
	* } } options
	*
	* @return {Variables}
	*/
	static of(options) {
		const { name, tokens = [], children = [], parent = null, context, value, raw, __cache } = options;
		if (!context) throw new Error("must provide <context>");
		return new Variables({
			name,
			tokens: [...tokens],
			children: [...children],
			context,
			parent,
			value,
			raw,
			__cache
		});
	}
};
/**
* @param { string } name
*
* @return { string } normalizedName
*/
function normalizeContextKey(name) {
	return name.replace(/\s*([./\-'+]|\*\*?)\s*/g, " $1 ").replace(/\s{2,}/g, " ").trim();
}
/**
* Wrap children of variables under the given named child.
*
* @param { Variables } variables
* @param { string } scopeName
* @param { string } code
* @return { Variables }
*/
function wrap(variables, scopeName, code) {
	const parts = variables.children.filter((c) => c.name !== scopeName);
	const children = variables.children.filter((c) => c.name === scopeName);
	const namePart = parts[0];
	const valuePart = parts[Math.max(1, parts.length - 1)];
	const name = namePart?.computedValue();
	const value = valuePart?.computedValue() ?? null;
	return variables.assign({ children }).enterScope(scopeName).pushChildren(parts).exitScope(code).define(name, value);
}
/**
* @param { ContextValue } [context]
* @param { typeof VariableContext } [Context]
*
* @return { ContextTracker<Variables> }
*/
function trackVariables(context = {}, Context = VariableContext) {
	return new ContextTracker({
		start: Variables.of({ context: Context.of(context) }),
		reduce(variables, term, stack, input) {
			if (term === IfExpression) {
				const [thenPart, elsePart] = variables.children.slice(-2);
				variables = variables.assign({ value: Context.of(thenPart?.computedValue(), elsePart?.computedValue()) });
			}
			if (term === List) variables = variables.assign({ value: Context.of(...variables.children.map((c) => c?.computedValue())) });
			if (term === FilterExpression) {
				const [sourcePart, _] = variables.children.slice(-2);
				variables = variables.assign({ value: sourcePart?.computedValue() });
			}
			if (term === FunctionInvocation) {
				const [name, ...args] = variables.children;
				if (name?.raw === "get value") variables = getContextValue(variables, args);
				else variables = variables.assign({ value: name?.computedValue() || Context.of(void 0) });
			}
			const start = contextStarts[term];
			if (start) return variables.enterScope(start);
			const prefixedStart = prefixedContextStarts[term];
			if (prefixedStart) {
				const { children: currentChildren, context: currentContext } = variables;
				const children = currentChildren.slice(0, -1);
				const lastChild = last(currentChildren);
				let newContext = null;
				if (term === pathExpressionStart) newContext = Context.of(lastChild?.computedValue());
				if (term === filterExpressionStart) newContext = Context.of(currentContext, lastChild?.computedValue()).set("item", lastChild?.computedValue());
				return variables.assign({ children }).enterScope(prefixedStart).pushChild(lastChild).assign({ context: newContext || currentContext });
			}
			const code = input.read(input.pos, stack.pos);
			if (contextEnds[term]) return variables.exitScope(code);
			if (term === ContextEntry) {
				const parts = variables.children.filter((c) => c.name !== "ContextEntry");
				const name = parts[0];
				const value = last(parts);
				return wrap(variables, "ContextEntry", code).assign({ value: Context.of(variables.value).set(name?.computedValue(), value?.computedValue()) });
			}
			if (term === ForInExpression || term === QuantifiedInExpression) return wrap(variables, "InExpression", code);
			if (term === forExpressionBodyStart) return variables.define("partial", ValueProducer.of((variables) => {
				return last(variables.children)?.computedValue();
			}));
			if (term === ParameterName) {
				const name = last(variables.children).computedValue();
				return variables.define(name, 1);
			}
			if (term === arithmeticPlusStart || term === arithmeticTimesStart || term === arithmeticExpStart) {
				const children = variables.children.slice(0, -1);
				const lastChild = last(variables.children);
				return variables.assign({ children }).enterScope("ArithmeticExpression").pushChild(lastChild);
			}
			if (term === arithmeticUnaryStart) return variables.enterScope("ArithmeticExpression");
			if (term === Identifier || term === AdditionalIdentifier || term === PropertyIdentifier) return variables.token(code);
			if (term === StringLiteral) return variables.literal(code.replace(/^"|"$/g, "").replace(/\\(["\\])/g, "$1"));
			if (term === BooleanLiteral) return variables.literal(code === "true" ? true : false);
			if (term === NumericLiteral) return variables.literal(parseFloat(code));
			if (term === nil) return variables.literal(null);
			if (term === VariableName) return variables.resolveName("VariableName");
			if (term === PathName) return variables.resolveName("PathName");
			if (term === Name || term === PropertyName) return variables.declareName();
			if (term === expression0 || term === PositiveUnaryTest) {
				if (variables.tokens.length > 0) throw new Error("uncleared name");
			}
			if (term === expression0) {
				let parent = variables;
				while (parent.parent) parent = parent.exitScope(code);
				return parent;
			}
			return variables;
		}
	});
}
var variableTracker = trackVariables({});
function getContextValue(variables, args) {
	if (!args.length) return variables.assign({ value: null });
	if (args[0].name === "Name") args = extractNamedArgs(args, ["m", "key"]);
	if (args.length !== 2) return variables.assign({ value: null });
	const [context, key] = args;
	const keyValue = key?.computedValue();
	const contextValue = context?.computedValue();
	if (!contextValue || typeof contextValue !== "object" || typeof keyValue !== "string") return variables.assign({ value: null });
	return variables.assign({ value: [normalizeContextKey(keyValue), keyValue].reduce((value, keyValue) => {
		return contextValue.get(keyValue) || value;
	}, null) });
}
function extractNamedArgs(args, argNames) {
	const context = {};
	for (let i = 0; i < args.length; i += 2) {
		const [name, value] = args.slice(i, i + 2);
		context[name.value] = value;
	}
	return argNames.map((name) => context[name]);
}
/**
* @template T
*
* @param {T[]} arr
*
* @return {T}
*/
function last(arr) {
	return arr[arr.length - 1];
}
var feelHighlighting = styleTags({
	StringLiteral: tags.string,
	NumericLiteral: tags.number,
	BooleanLiteral: tags.bool,
	"AtLiteral!": tags.special(tags.string),
	CompareOp: tags.compareOperator,
	ArithOp: tags.arithmeticOperator,
	"for if then else some every return": tags.controlKeyword,
	"in instance of and or satisfies between as": tags.operatorKeyword,
	function: tags.definitionKeyword,
	"Type/...": tags.typeName,
	"Wildcard!": tags.modifier,
	null: tags.null,
	LineComment: tags.lineComment,
	BlockComment: tags.blockComment,
	"VariableName!": tags.variableName,
	"\"?\"": tags.self,
	"DateTimeConstructor! SpecialFunctionName!": tags.standard(tags.function(tags.variableName)),
	"FunctionInvocation/VariableName!": tags.function(tags.variableName),
	"Name!": tags.definition(tags.variableName),
	"Key/Name! ContextEntryType/Name!": tags.definition(tags.propertyName),
	"PathExpression/PathName!": tags.propertyName,
	"FormalParameter/ParameterName!": tags.function(tags.definition(tags.variableName)),
	"( )": tags.paren,
	"[ ]": tags.squareBracket,
	"{ }": tags.brace,
	".": tags.derefOperator,
	", ;": tags.separator,
	"..": tags.punctuation
});
var spec_identifier = {
	__proto__: null,
	for: 10,
	in: 34,
	return: 40,
	if: 44,
	then: 46,
	else: 48,
	some: 52,
	every: 54,
	satisfies: 60,
	or: 64,
	and: 68,
	between: 76,
	instance: 90,
	of: 93,
	days: 105,
	time: 107,
	duration: 109,
	years: 111,
	months: 113,
	date: 115,
	list: 121,
	context: 127,
	function: 134,
	null: 162,
	true: 332,
	false: 332,
	"?": 176,
	external: 192,
	not: 217
};
var parser = LRParser.deserialize({
	version: 14,
	states: "CvO`QYOOO`QYOOO$yQYOOOOQU'#Ce'#CeO%TQYO'#C`O&^QYO'#FTOOQQ'#Ff'#FfO&hQYO'#FfO`QYO'#DXOOQU'#Eq'#EqO(_Q^O'#D_OOQU'#D`'#D`OOQU'#D_'#D_OOQO'#Fn'#FnO*[QWO'#DyOOQQ'#EQ'#EQOOQQ'#ER'#EROOQQ'#ES'#ESO*aOWO'#EVO*[QWO'#ETOOQQ'#ET'#ETOOQQ'#Ft'#FtOOQQ'#Fr'#FrOOQQ'#Fz'#FzOOQQ'#EX'#EXO`QYO'#EZOOQQ'#FV'#FVO*iQ^O'#FVO,`QYO'#E[O,gQWO'#E]OOQP'#GO'#GOO,lQXO'#EdOOQQ'#F{'#F{OOQQ'#FU'#FUQOQWOOOOQQ'#FW'#FWOOQQ'#F_'#F_O`QYO'#CqOOQQ'#F`'#F`O%TQYO'#CuO,zQYO'#DzOOQQ'#Fs'#FsO-PQYO'#EUOOQO'#EU'#EUO`QYO'#EYO`QYO'#EXOOQO'#F|'#F|Q-XQWOOO-^QYO'#DTO.TQWO'#FbOOQO'#DV'#DVO.`QYO'#FfO.gQWOOO/^QYO'#CdO/kQYO'#FYOOQQ'#Cc'#CcO/pQYO'#FXOOQQ'#Cb'#CbO/xQYO,58zO`QYO,59kOOQQ'#Fc'#FcOOQQ'#Fd'#FdOOQQ'#Fe'#FeO`QYO,59sO`QYO,59sO`QYO,59sOOQQ'#Fl'#FlO/}QYO,5:`OOQQ'#Fm'#FmO`QYO,5:cO`QYO,59gO`QYO,59iO`QYO,59kO1|QYO,59kO2TQYO,59tOOQQ,5:l,5:lO2YQYO,59sOOQU-E8o-E8oO3|QYO'#FoOOQQ,5:e,5:eOOQQ,5:q,5:qOOQQ,5:o,5:oO4TQYO,5:uOOQQ,5;q,5;qO4_QYO,5:tO4lQWO,5:vO4qQYO,5:wOOQP'#Eh'#EhO5hQXO'#EgOOQO'#Ef'#EfO5oQWO'#EeO5tQWO'#GPO5|QWO,5;OO6RQYO,59]OOQQ'#Cy'#CyO6YQYO'#FaOOQQ'#Cx'#CxO6bQYO,59aO6gQYO,5:fO6lQYO,5:pO6qQYO,5:tO6xQYO,5:sO`QYO'#EzQ-XQWOOO`QYO'#EpO7oQWO,5;|O`QYOOOOQR'#Cf'#CfOOQQ'#Em'#EmO8iQYO,59OO`QYO,5;tOOQQ'#F['#F[O%TQYO'#EnO8yQYO,5;sO`QYO1G.fOOQQ'#F^'#F^O9pQYO1G/VO<gQYO1G/_O<qQYO1G/_O<{QYO1G/_O>oQYO'#DuOOQQ'#Du'#DuOOQQ1G/z1G/zO@iQYO1G/}O@pQYO1G/ROAyQYO1G/TOCSQYO1G/VO`QYO1G/VOOQQ1G/V1G/VOCjQYO1G/`ODXQ^O'#CdOEkQYO'#FqOOQO'#D}'#D}OEuQWO'#D|OEzQWO'#FpOOQO'#D{'#D{OOQO'#EO'#EOOFSQWO,5<ZOOQQ1G0a1G0aO`QYO1G0`O`QYO'#EvOFXQWO,5<]OOQQ1G0b1G0bOFdQWO'#E_OFoQWO'#F}OOQO'#E^'#E^OFwQWO1G0cOOQP'#Ex'#ExOF|QXO,5;RO`QYO,5;POGTQXO'#EyOG`QWO,5<kOOQQ1G0j1G0jO`QYO1G.wO%TQYO'#EoOGhQYO,5;{O`QYO1G.{OGpQYO1G0QOOQO1G0[1G0[OOQO,5;f,5;fOOQO-E8x-E8xOOQO,5;[,5;[OOQO-E8n-E8nOGuQWOOOOQQ-E8k-E8kOGzQYO'#CnOOQQ1G1`1G1`OOQQ,5;Y,5;YOOQQ-E8l-E8lOH[QYO7+$QOOQQ7+%i7+%iO`QYO7+$qOIRQYO,5:uOI`QWO7+$qOIeQYO'#D^OOQQ'#D]'#D]OKXQYO'#DaOK^QYO'#DaOKcQYO'#DaOKhQ`O'#DiOKmQ`O'#DlOKrQ`O'#DpOOQQ7+$z7+$zO`QYO,5:hO%TQYO'#EuOKwQWO,5<[OOQQ1G1u1G1uOL}QYO7+%zOM[QYO,5;bOOQO-E8t-E8tOCjQYO,5:yO%TQYO'#EwOMiQWO,5<iOMqQYO7+%}OOQP-E8v-E8vOMxQYO1G0kOOQO,5;e,5;eOOQO-E8w-E8wONSQYO7+$cOOQQ,5;Z,5;ZOOQQ-E8m-E8mONZQYO7+$gOOQO7+%l7+%lO`QYO,59YO! QQYO<<H]OOQQ<<H]<<H]O/}QYO'#ErO!!ZQYO,59xO!#}QYO,59{O!$SQYO,59{O!$XQYO,59{O!$^QYO,5:TO%TQYO,5:WO!${QbO,5:[O!%SQYO1G0SOOQO,5;a,5;aOOQO-E8s-E8sO!%^QYO<<IfOOQQ<<If<<IfOOQO1G0e1G0eOOQO,5;c,5;cOOQO-E8u-E8uO!(`QYO'#EaOOQQ<<Ii<<IiO`QYO<<IiO`QYO<<G}O!)VQYO1G.tOOQQ,5;^,5;^OOQQ-E8p-E8pO!)dQYO1G/gOOQQ1G/g1G/gO!)iQbO'#D_O!)zQ`O'#D^O!*VQ`O1G/oO!*[QWO'#DoO!*aQ`O'#FhOOQO'#Dn'#DnO!*iQ`O1G/rOOQO'#Ds'#DsO!*nQ`O'#FjOOQO'#Dr'#DrO!*vQ`O1G/vOOQQAN?TAN?TO!*{QYOAN=iOOQQ7+%R7+%RO!+rQ`O,59xOOQQ7+%Z7+%ZO!$^QYO,5:ZO%TQYO'#EsO!+}Q`O,5<SOOQQ7+%^7+%^O!$^QYO'#EtO!,VQ`O,5<UO!,_Q`O7+%bOOQO1G/u1G/uOOQO,5;_,5;_OOQO-E8q-E8qOOQO,5;`,5;`OOQO-E8r-E8rOCjQYO<<H|OOQQAN>hAN>hO/}QYO'#ErO!$^QYO<<H|O!,dQ`O7+%bO!,iQ`O1G/vO!${QbO,5:[O!,nQ`O'#Dp",
	stateData: "!-R~O#uOS#vOSPOSQOS~OTsO[VO]UOftOjvOkvOt}Ou}OxiO!V{O!W{O!XxO!ZzO!e!OO!j|O!lgO!syO!zjO#VnO#qRO#rRO$ZZO$i_O$j`O$k`O$laO$mbO~OTsO]UOftOjvOkvOt}Ou}OxiO!V{O!W{O!XxO!ZzO!e!OO!j|O!lgO!syO!zjO#VnO#qRO#rRO$ZZO$i_O$j`O$k`O$laO$mbO~O[!TO#`!UO~P#VO#qRO#rRO~OZ!dO[!^O]!^O^!_O_!_O`!`Oa!kOp!hOr!iOt!]Ou!]Ov!jO}!lO!l!fOx$bX~O#o#wX$t#wX~P%]O$i!mOT$YX[$YX]$YXf$YXj$YXk$YXt$YXu$YXx$YX!V$YX!W$YX!X$YX!Z$YX!e$YX!j$YX!l$YX!s$YX!z$YX#V$YX#q$YX#r$YX$Z$YX$j$YX$k$YX$l$YX$m$YX~O#qRO#rROZ!RX[!RX]!RX^!RX_!RX`!RXa!RXp!RXr!RXt!RXu!RXv!RXx!RX}!RX!l!RX#o!RX#s!RX$t!RX$P!RXc!RXz!RX!j!RXg!RXd!RX#U!RXh!RXn!RX~Ox!pO~O$j`O$k`O~O#s!uOZ#yX[#yX]#yX^#yX_#yX`#yXa#yXp#yXr#yXt#yXu#yXv#yXx#yX}#yX!l#yX#o#yX$t#yX$P#yXc#yXz#yX!j#yXg#yXd#yX#U#yXh#yXn#yX~O!j$eP~P`Ox!xO~O#p!yO$j`O$k`O#U$sP~Or#UO~Or#VOx!xX~O$t#YO~O#owX$PwX$twXzwXcwX!jwXgwXdwX#UwXhwXnwX~P%]O$P#[O#o$UXz$UX~O#o#_X~P&hOx#^O~OZ#_O[#_O]#_O^#_O_#_O`#_O#qRO#rRO#}#_O$]WX~OaWXzWX$PWX~P.lOa#cO~O$P#dOd#{X~Od#gO~O#qRO#rRO$ZZO~OTsO[VO]UOftOjvOkvOt}Ou}O!V{O!W{O!XxO!ZzO!e!OO!j|O!lgO!syO!zjO#VnO#qRO#rRO$ZZO$i_O$j`O$k`O$laO$mbO~Ox#sO~P0YO!O#uO~OZ!dO}!lO!l!fO[{a]{a^{a_{a`{aa{ap{ar{at{au{av{ax$bX#o{a$t{a$P{ac{az{a!j{ag{ad{a#U{ah{an{a~Oz$eP~P`Oc$POz$OO~P%]Oc$PO$P$QO!j$eX~P%]O!j$SO~O#qRO#rROz$qP~OZ#_O[#_O]#_O^#_O_#_O`#_O#p!yO#}#_O~O$]#ZX~P4|O$]$ZO~O$P$[O#U$sX~O#U$^O~Og$_O~P%]O$P$`On$TX~On$bO~O!Y$cO~O!V$dO~Oc$PO~P%]O#o!{a$t!{a$P!{ac!{az!{a!j!{ag!{ad!{a#U!{ah!{an!{a~P%]O$P#[O#o$Uaz$Ua~OZ#_O[#_O]#_O^#_O_#_O`#_O#qRO#rRO#}#_O~OaWa$]WazWa$PWa~P7zO$P#dOd#{a~OZ!dO[!^O]!^O^!_O_!_O`!`O}!lO!l!fOx$bX~Oasipsirsitsiusivsi#osi$tsi$Psicsizsi!jsigsidsi#Usihsinsi~P9ROZ!dO`!`O}!lO!l!fO[{i]{ia{ip{ir{it{iu{iv{ix$bX#o{i$t{i$P{ic{iz{i!j{ig{id{i#U{ih{in{i~O^!_O_!_O~P:yO^{i_{i~P:yOZ!dO}!lO!l!fO[{i]{i^{i_{i`{ia{ip{ir{it{iu{iv{ix$bX#o{i$t{i$P{ic{iz{i!j{ig{id{i#U{ih{in{i~O#qRO#rROZ!iX[!iX]!iX^!iX_!iX`!iXa!iXp!iXr!iXt!iXu!iXv!iXx!iX}!iX!l!iX#o!iX$t!iX$P!iXc!iXz!iX!j!iXg!iXd!iX#U!iXh!iXn!iX~O!j$pO~P%]Oa!kOr!iOt!]Ou!]Ov!jOpoi#ooi$toi$Poicoizoi!joigoidoi#Uoihoinoi~P9ROa!kOt!]Ou!]Ov!jOpqirqi#oqi$tqi$Pqicqizqi!jqigqidqi#Uqihqinqi~P9ROa!kOp!hOr$qOt!]Ou!]Ov!jO~P9RO!U$vO!X$wO!Z$xO!^$yO!a$zO!e${O#qRO#rRO$ZZO~OZ#eX[#eX]#eX^#eX_#eX`#eXa#eXp#eXr#eXt#eXu#eXv#eXx#eXz#eX}#eX!l#eX#q#eX#r#eX#s#eX$P#eX~P.lO$P$QOz$eX~P%]O$]$}O~O$P%OOz$dX~Oz%QO~O$P$QO!j$eaz$ea~O$]%UOz#RX$P#RX~O$P%VOz$qX~Oz%XO~O$]#Za~P4|O#p!yO$j`O$k`O~O$P$[O#U$sa~O$P$`On$Ta~O!W%bO~OzrO~Oc%cOdbX$PbXnbX~P%]O#oSq$tSq$PSqcSqzSq!jSqgSqdSq#USqhSqnSq~P%]Oc$POz$OO$PwX~P%]Oz%eO~OZ%fO[!QX]!QX^!QX_!QX`!QXa!QXp!QXr!QXt!QXu!QXv!QXx!QX}!QX!l!QX#o!QX$t!QX$P!QXc!QXz!QX!j!QXg!QXd!QX#U!QXh!QXn!QX~Or%hO~Or%iO~Or%jO~O!_%kO~O!_%lO~O!_%mO~O$P%OOz$da~OZ!dO[!^O]!^O^!_O_!_O`!`Oa!kOp!hOr!iOt!]Ou!]Ov!jO}!lOx$bX~Oz%rO!j%rO!l%qO~PLPO!j#ja$P#jaz#ja~P%]O$P%VOz$qa~O#S%xO~P`O#U#Xi$P#Xi~P%]Oh%yO~P%]O#oiq$tiq$Piqciqziq!jiqgiqdiq#Uiqhiqniq~P%]Oasypsyrsytsyusyvsy#osy$tsy$Psycsyzsy!jsygsydsy#Usyhsynsy~P9ROZ%fO[!Qa]!Qa^!Qa_!Qa`!Qaa!Qap!Qar!Qat!Qau!Qav!Qax!Qa}!Qa!l!Qa#o!Qa$t!Qa$P!Qac!Qaz!Qa!j!Qag!Qad!Qa#U!Qah!Qan!Qa~O!V%}O~O!Y%}O~O!V&OO~O!U$vO!X$wO!Z$xO!^$yO!a$zO!e&tO#qRO#rRO$ZZO~O![$^P~P!$^Oz!pi$P!pi~P%]OT$aXZ!|y[$aX]$aX^!|y_!|y`!|ya!|yf$aXj$aXk$aXp!|yr!|yt$aXu$aXv!|yx$aX}!|y!V$aX!W$aX!X$aX!Z$aX!e$aX!j$aX!l$aX!s$aX!z$aX#V$aX#o!|y#q$aX#r$aX$Z$aX$i$aX$j$aX$k$aX$l$aX$m$aX$t!|y$P!|yc!|yz!|yg!|yd!|y#U!|yh!|yn!|y~O#o#TX$t#TX$P#TXc#TXz#TX!j#TXg#TXd#TX#U#TXh#TXn#TX~P%]Odbi$Pbinbi~P%]O!W&^O~O#qRO#rROZ!RX![!RX$P!RX~OZ&oO![!QX$P!QX~O![&`O~O$]&aO~O$P&bO![$[X~O![&dO~O$P&eO![$^X~O![&gO~O#oe!R$te!R$Pe!Rce!Rze!R!je!Rge!Rde!R#Ue!Rhe!Rne!R~P%]OZ&oO![!Qa$P!Qa~O$P&bO![$[a~O$P&eO![$^a~O$_&mO~O$_&pO~O![&qO~O!_&sO~O$Z$j~$j$k`_$iZQP^Q~",
	goto: "E`$tPPPP$uP%m%p%v&W'qPPPPPPP'zPP$uPPP$uPP'}(QP$uP$uP$uPPP(WP(cP$u$uPP(l)R)^*g)RPPPPPPP)RPP)RP+m+p)RP+v+|$u,TP$uP$u,W-O-R-X-OP-a.X-a-a/W0OP$u0v$u1n1n2f2iP2oPP1n2u2{/S3PPP3XP3[3c3i3o3u5S5^5d5j5p5w5}6T6ZPPPPPPPP6a6j8n9f:^:aP:iP:l:o;g<_<b<g=T=r>bP?YP?]P?a@R@sAkAqAt$uAzAzPPPPPBr8nCjDbDeE]!kjOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR![SQ!YSR$m#dW!WSw#d$`W#x!p!x%O%VT&S%l&b#WXOPQWYilu|}!]!a!b!c!e!g!h!i!j!k#Y#[#^#b#f#l#s#u$P$Q$Z$_$b$q$}%U%X%c%f%k%m%x%y&P&a&e&m&o&p&sb!VSw!x#d$`%O%V%l&bU#`!V#a#vR#v!pU#`!V#a#vT$X!z$YR$l#bR#TwQ#RwR%_$`U!RQ#^#sQ#t!kR$g#[QrQQ$i#^R$s#sQ$|#uQ%s%UQ&R%kU&W%m&e&sQ&h&aT&n&m&pc$u#u%U%k%m&a&e&m&p&s!jkOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yU$t#u%U&mS%{%f&o]&Q%k%m&a&e&p&s#Q[OPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s#u$P$Q$Z$_$b$q$}%U%X%c%f%k%m%x%y&a&e&m&o&p&sR#m!eR&V%lQ&T%lR&i&bQ&Z%mR&r&sS&X%m&sR&k&eR#n!e!k]OPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR#}!pQ#z!pR%o%OS#y!p%OT$T!x%V!keOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!jeOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yQ!rbT!{o$[!kcOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!kdOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!khOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!kpOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR$W!xQ$U!xR%t%VQ%w%XR&[%xQ!}oR%[$[T!|o$[S!zo$[T$X!z$YRrQS#a!V#vR$j#aQ#e!YR$n#eQ$a#RR%`$aQ#]!RR$h#]!rYOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s#u$P$Q$Z$_$b$q$}%U%X%c%f%x%y&mU!oY#l&PQ#l!e_&P%k%m&a&e&o&p&sQ%g$tS%|%g&_R&_&QQ&c&TR&j&cQ&f&XR&l&fQ%P#zR%p%PS$R!v#wR%T$RQ%W$UR%u%WQ$Y!zR%Y$YQ$]!}R%]$]Q#Z!PR$f#ZQrOQ!PPR$e#YUTOP#YW!QQ!k#[#^Q!nWQ!tiQ!vlQ#PuQ#W|Q#X}Q#h!]Q#i!aQ#j!bQ#k!cQ#o!gQ#p!hQ#q!iQ#r!jQ#w!pQ$k#bQ$o#fQ$r#sQ%R$PQ%S$QQ%Z$ZQ%^$_Q%a$bQ%d$qQ%n$}S%v%X%xQ%z%cR&]%y!kqOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!kSOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR!ZSS!XS#dT#Qw$`R#b!WR#f![!kuOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!kwOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR#SwV!SQ#^#s!V!aT!Q!t!v#P#W#X#h#o#p#q#r#w$k$o$r%R%S%Z%^%a%d%n%v%z&]!X!bT!Q!t!v#P#W#X#h#i#o#p#q#r#w$k$o$r%R%S%Z%^%a%d%n%v%z&]!Z!cT!Q!t!v#P#W#X#h#i#j#o#p#q#r#w$k$o$r%R%S%Z%^%a%d%n%v%z&]!kWOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR&U%lT&Y%m&s!_!eT!Q!n!t!v#P#W#X#h#i#j#k#o#p#q#r#w$k$o$r%R%S%Z%^%a%d%n%v%z&]!_!gT!Q!n!t!v#P#W#X#h#i#j#k#o#p#q#r#w$k$o$r%R%S%Z%^%a%d%n%v%z&]!k^OPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yQ!q^R!scR#{!pQ!wlR#|!p!kfOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!klOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%y!kmOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR$V!x!koOPQWilu|}!]!a!b!c!g!h!i!j!k!p#Y#[#^#b#f#s$P$Q$Z$_$b$q$}%X%c%x%yR#Oo",
	nodeNames: "⚠ LineComment BlockComment Expression ForExpression for InExpressions InExpression Name Identifier Identifier . ArithOp ArithOp ArithOp ArithOp ArithOp in IterationContext .. return IfExpression if then else QuantifiedExpression some every InExpressions InExpression satisfies Disjunction or Conjunction and Comparison CompareOp CompareOp between PositiveUnaryTest ( PositiveUnaryTests ) ArithmeticExpression InstanceOfExpression instance of Type QualifiedName VariableName BacktickIdentifier SpecialType days time duration years months date > ListType list < ContextType context ContextEntryTypes ContextEntryType FunctionType function ArgumentTypes ArgumentType PathExpression PathName ] FilterExpression [ FunctionInvocation SpecialFunctionName NamedParameters NamedParameter ParameterName PositionalParameters null NumericLiteral StringLiteral BooleanLiteral DateTimeLiteral DateTimeConstructor AtLiteral ? SimplePositiveUnaryTest Interval ParenthesizedExpression List FunctionDefinition FormalParameters FormalParameter external FunctionBody } { Context ContextEntry Key Name Identifier Expressions UnaryTests Wildcard not",
	maxTerm: 174,
	context: variableTracker,
	nodeProps: [
		[
			"group",
			-17,
			4,
			21,
			25,
			31,
			33,
			35,
			43,
			44,
			70,
			73,
			75,
			88,
			89,
			91,
			92,
			93,
			100,
			"Expr",
			49,
			"Expr Expr",
			-5,
			81,
			82,
			83,
			84,
			85,
			"Expr Literal"
		],
		[
			"closedBy",
			40,
			")",
			74,
			"]",
			99,
			"}"
		],
		[
			"openedBy",
			42,
			"(",
			72,
			"[",
			98,
			"{"
		]
	],
	propSources: [feelHighlighting],
	skippedNodes: [
		0,
		1,
		2
	],
	repeatNodeCount: 14,
	tokenData: ".v~RvXY#iYZ$^Z[#i]^$^pq#iqr$crs$nwx(Wxy(]yz(bz{(g{|(t|}(y}!O)O!O!P)]!P!Q*g!Q![,b![!],y!]!^-O!^!_-T!_!`$i!`!a-d!b!c-n!}#O-s#P#Q-x#Q#R(o#S#T-}#o#p.l#q#r.q$f$g#i#BY#BZ#i$IS$I_#i$I|$I}$^$I}$JO$^$JT$JU#i$KV$KW#i&FU&FV#i?HT?HU#i~#nY#u~XY#iZ[#ipq#i$f$g#i#BY#BZ#i$IS$I_#i$JT$JU#i$KV$KW#i&FU&FV#i?HT?HU#i~$cO#v~~$fP!_!`$i~$nOt~~$qXOY$nYZ%^Zr$nrs&zs#O$n#O#P'R#P;'S$n;'S;=`(Q<%lO$n~%aVOr%^rs%vs#O%^#O#P%{#P;'S%^;'S;=`&t<%lO%^~%{O$j~~&ORO;'S%^;'S;=`&X;=`O%^~&[WOr%^rs%vs#O%^#O#P%{#P;'S%^;'S;=`&t;=`<%l%^<%lO%^~&wP;=`<%l%^~'RO$j~$k~~'URO;'S$n;'S;=`'_;=`O$n~'bYOY$nYZ%^Zr$nrs&zs#O$n#O#P'R#P;'S$n;'S;=`(Q;=`<%l$n<%lO$n~(TP;=`<%l$n~(]O#}~~(bOx~~(gOz~~(lP_~z{(o~(tO`~~(yO]~~)OO$P~R)TP[P!`!a)WQ)]O$_Q~)bQZ~!O!P)h!Q![)m~)mOc~~)rR$i~!Q![)m!g!h){#X#Y){~*OR{|*X}!O*X!Q![*_~*[P!Q![*_~*dP$i~!Q![*_~*lQ^~z{*r!P!Q+y~*uTOz*rz{+U{;'S*r;'S;=`+s<%lO*r~+XVOz*rz{+U{!P*r!P!Q+n!Q;'S*r;'S;=`+s<%lO*r~+sOQ~~+vP;=`<%l*r~,OSP~OY+yZ;'S+y;'S;=`,[<%lO+y~,_P;=`<%l+y~,gS$i~!O!P,s!Q![,b!g!h){#X#Y){~,vP!Q![)m~-OO$]~~-TO$t~R-[P!_QuP!_!`-_P-dOuPR-kP![QuP!_!`-_~-sO$m~~-xO!l~~-}O!j~~.QTO#S-}#S#T.a#T;'S-};'S;=`.f<%lO-}~.fO$Z~~.iP;=`<%l-}~.qO#V~~.vO#U~",
	tokenizers: [
		propertyIdentifiers,
		identifiers,
		insertSemicolon,
		0,
		1
	],
	topRules: {
		"Expression": [0, 3],
		"Expressions": [1, 105],
		"UnaryTests": [2, 106]
	},
	dialects: { camunda: 2657 },
	dynamicPrecedences: {
		"33": -1,
		"70": 1,
		"75": -1,
		"77": -1
	},
	specialized: [{
		term: 125,
		get: (value) => spec_identifier[value] || -1
	}],
	tokenPrec: 2660
});
// node_modules/feelin/dist/index.js
function notImplemented(thing) {
	return /* @__PURE__ */ new Error(`not implemented: ${thing}`);
}
function isNotImplemented(err) {
	return /^not implemented/.test(err.message);
}
/**
* Whether `context` exposes `name` to FEEL: an own property, or a
* prototype getter (read-only view).
*
* @param {Record<string, any>} context
* @param {string} name
*
* @return {boolean}
*/
function has(context, name) {
	if (Object.prototype.hasOwnProperty.call(context, name)) return true;
	for (let proto = Object.getPrototypeOf(context); proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
		const descriptor = Object.getOwnPropertyDescriptor(proto, name);
		if (descriptor) return typeof descriptor.get === "function";
	}
	return false;
}
/**
* Returns a name from context or undefined if it does not exist.
*
* @param {string} name
* @param {Record<string, any>} context
*
* @return {any|undefined}
*/
var NON_CONTEXT_TYPES = /* @__PURE__ */ new Set([
	"nil",
	"boolean",
	"number",
	"string"
]);
function getFromContext(name, context) {
	if (NON_CONTEXT_TYPES.has(getType(context))) return;
	if (has(context, name)) return context[name];
	const normalizedName = normalizeContextKey(name);
	if (has(context, normalizedName)) return context[normalizedName];
	const entry = Object.entries(context).find(([key]) => normalizedName === normalizeContextKey(key));
	if (entry) return entry[1];
}
/**
* This module is the single place in the code base that talks to the
* underlying temporal implementation ({@link Temporal}, provided by
* `temporal-polyfill`).
*
* FEEL temporal values are represented by the wrapper classes
* {@link FeelDate}, {@link FeelTime}, {@link FeelDateTime} and
* {@link FeelDuration}. Consumers of the library interact with these
* wrappers (via `toString()`, component getters and `unwrap()`) rather
* than with raw `Temporal` objects. This keeps the temporal
* implementation a swappable internal detail.
*/
/**
* A fixed reference date used to anchor zoned times and to compute
* duration totals that require a `relativeTo` (years / months).
*/
var REFERENCE_DATE = Temporal.PlainDate.from("1970-01-01");
/**
* A FEEL <date> (e.g. `2020-04-06`).
*/
var FeelDate = class {
	constructor(value) {
		this.value = value;
		this.iso = this.value.toString();
		Object.defineProperty(this, "value", { enumerable: false });
	}
	get year() {
		return this.value.year;
	}
	get month() {
		return this.value.month;
	}
	get day() {
		return this.value.day;
	}
	get weekday() {
		return this.value.dayOfWeek;
	}
	/**
	* Return the underlying `Temporal.PlainDate`.
	*
	* Escape hatch for consumers that need the raw temporal value. The
	* returned type is implementation specific and may change.
	*/
	unwrap() {
		return this.value;
	}
	toString() {
		return this.iso;
	}
	toJSON() {
		return this.iso;
	}
};
/**
* A FEEL <time>, either local (e.g. `10:30:00`) or zoned
* (e.g. `10:30:00Z`, `10:30:00+05:00`, `10:30:00@Europe/Paris`).
*/
var FeelTime = class {
	constructor(value, zone = null) {
		this.value = value;
		this.zone = zone;
		this.iso = this.value.toString() + (this.zone === null ? "" : zoneSuffix(this.zone));
		Object.defineProperty(this, "value", { enumerable: false });
	}
	get hour() {
		return this.value.hour;
	}
	get minute() {
		return this.value.minute;
	}
	get second() {
		return this.value.second;
	}
	get timezone() {
		return this.zone;
	}
	/**
	* The zone offset as a {@link FeelDuration}, or `null` for a local time.
	*/
	get "time offset"() {
		return this.zone === null ? null : zoneOffset(this);
	}
	/**
	* Return the underlying wall-clock `Temporal.PlainTime`.
	*
	* Escape hatch for consumers that need the raw temporal value. Zone
	* information is available via {@link timezone} / {@link 'time offset'}.
	*/
	unwrap() {
		return this.value;
	}
	toString() {
		return this.iso;
	}
	toJSON() {
		return this.iso;
	}
};
/**
* A FEEL <date and time>, either local (e.g. `2020-04-06T10:30:00`) or
* zoned (e.g. `...Z`, `...+05:00`, `...@Europe/Paris`).
*/
var FeelDateTime = class {
	constructor(value, zone = null) {
		this.value = value;
		this.zone = zone;
		this.iso = this.value.toString() + (this.zone === null ? "" : zoneSuffix(this.zone));
		Object.defineProperty(this, "value", { enumerable: false });
	}
	get year() {
		return this.value.year;
	}
	get month() {
		return this.value.month;
	}
	get day() {
		return this.value.day;
	}
	get hour() {
		return this.value.hour;
	}
	get minute() {
		return this.value.minute;
	}
	get second() {
		return this.value.second;
	}
	get weekday() {
		return this.value.dayOfWeek;
	}
	get timezone() {
		return this.zone;
	}
	get "time offset"() {
		return this.zone === null ? null : zoneOffset(this);
	}
	/**
	* Return the underlying wall-clock `Temporal.PlainDateTime`.
	*
	* Escape hatch for consumers that need the raw temporal value. Zone
	* information is available via {@link timezone} / {@link 'time offset'}.
	*/
	unwrap() {
		return this.value;
	}
	toString() {
		return this.iso;
	}
	toJSON() {
		return this.iso;
	}
};
/**
* A FEEL <duration>, both `years and months` and `days and time`
* durations (e.g. `P1Y2M`, `P2DT3H`).
*/
var FeelDuration = class {
	constructor(value, yearsMonths) {
		this.value = normalize(value);
		this.yearsMonths = yearsMonths !== null && yearsMonths !== void 0 ? yearsMonths : isYearsMonths(this.value);
		this.iso = this.yearsMonths && this.value.sign === 0 ? "P0M" : this.value.toString();
		Object.defineProperty(this, "value", { enumerable: false });
	}
	get years() {
		return this.yearsMonths ? this.value.years : null;
	}
	get months() {
		return this.yearsMonths ? this.value.months : null;
	}
	get days() {
		return this.yearsMonths ? null : this.value.days;
	}
	get hours() {
		return this.yearsMonths ? null : this.value.hours;
	}
	get minutes() {
		return this.yearsMonths ? null : this.value.minutes;
	}
	get seconds() {
		return this.yearsMonths ? null : this.value.seconds;
	}
	/**
	* Return the underlying `Temporal.Duration`.
	*
	* Escape hatch for consumers that need the raw temporal value. The
	* returned type is implementation specific and may change.
	*/
	unwrap() {
		return this.value;
	}
	toString() {
		return this.iso;
	}
	toJSON() {
		return this.iso;
	}
};
function isDate(obj) {
	return obj instanceof FeelDate;
}
function isTime(obj) {
	return obj instanceof FeelTime;
}
function isDateTime(obj) {
	return obj instanceof FeelDateTime;
}
function isDuration(obj) {
	return obj instanceof FeelDuration;
}
/**
* Whether the value is any temporal instant (date, time or date time),
* i.e. anything but a duration.
*/
function isTemporal(obj) {
	return isDate(obj) || isTime(obj) || isDateTime(obj);
}
/**
* Whether the temporal value carries a time zone.
*/
function isZoned(obj) {
	return (isTime(obj) || isDateTime(obj)) && obj.zone !== null;
}
var Z_SUFFIX_PATTERN = /z$/i;
var OFFSET_SUFFIX_PATTERN = /[+-]\d{2}:\d{2}(:\d{2})?$/;
var OFFSET_ZONE_PATTERN = /^[+-]\d{2}:\d{2}(:\d{2})?$/;
var OFFSET_SECONDS_PATTERN = /^([+-])(\d{2}):(\d{2}):(\d{2})$/;
var FIXED_OFFSET_PATTERN = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;
var YEARS_MONTHS_PATTERN = /[YM]/;
var LEAP_SECOND_PATTERN = /^\d{2}:\d{2}:60/;
/**
* Split a trailing time zone indicator off an ISO date / time string.
*
* Recognizes `Z`, numeric offsets (`+HH:MM`) and named zones (`@Zone`).
* Returns the time zone as a Temporal time zone identifier
* (`Z` becomes `UTC`).
*/
function splitZone(str) {
	const atIndex = str.indexOf("@");
	if (atIndex !== -1) return {
		value: str.substring(0, atIndex),
		zone: str.substring(atIndex + 1)
	};
	if (Z_SUFFIX_PATTERN.test(str)) return {
		value: str.substring(0, str.length - 1),
		zone: "UTC"
	};
	const offsetMatch = OFFSET_SUFFIX_PATTERN.exec(str);
	if (offsetMatch) return {
		value: str.substring(0, offsetMatch.index),
		zone: offsetMatch[0]
	};
	return {
		value: str,
		zone: null
	};
}
/**
* Return the FEEL time zone suffix for a time zone identifier, e.g.
* `Z`, `+05:00` or `@Europe/Paris`.
*/
function zoneSuffix(zone) {
	if (zone === "UTC") return "Z";
	if (OFFSET_ZONE_PATTERN.test(zone)) return zone;
	return `@${zone}`;
}
/**
* The offset, in seconds, of a fixed numeric offset zone
* (`+HH:MM` or `+HH:MM:SS`). Returns `null` for named zones (including
* `UTC`), which are resolved through Temporal instead.
*
* Temporal itself only accepts offset zones to minute precision, so
* sub-minute offsets are handled through this manual path.
*/
function offsetZoneSeconds(zone) {
	if (zone === null) return null;
	const match = OFFSET_SECONDS_PATTERN.exec(zone);
	if (!match) return null;
	return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]));
}
/**
* The offset, in seconds, of a fixed offset zone (`Z` / `UTC`,
* `+HH:MM` or `+HH:MM:SS`). Returns `null` for named (IANA) zones.
*/
function fixedOffsetSeconds(zone) {
	var _a;
	if (zone === "UTC") return 0;
	const match = FIXED_OFFSET_PATTERN.exec(zone);
	if (!match) return null;
	return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number((_a = match[4]) !== null && _a !== void 0 ? _a : 0));
}
/**
* Whether a zone identifier is usable: a known (IANA) zone or a fixed
* offset within ±24h. Sub-minute offset zones are validated by range,
* as Temporal rejects them.
*/
var zoneValidity = /* @__PURE__ */ new Set();
function isValidZone(zone) {
	if (zone === null) return true;
	const offsetSeconds = offsetZoneSeconds(zone);
	if (offsetSeconds !== null) return Math.abs(offsetSeconds) < 86400;
	if (zoneValidity.has(zone)) return true;
	try {
		new Temporal.PlainDateTime(1970, 1, 1).toZonedDateTime(zone);
	} catch (_a) {
		return false;
	}
	zoneValidity.add(zone);
	return true;
}
/**
* Whether two zone identifiers denote the same zone, for the purpose of
* strict (`is`) equality: fixed offsets compare by offset (`Z` equals
* `+00:00`), named zones only by identifier.
*/
function zoneEquals(a, b) {
	if (a === null || b === null) return a === b;
	const aOffset = fixedOffsetSeconds(a);
	const bOffset = fixedOffsetSeconds(b);
	if (aOffset !== null && bOffset !== null) return aOffset === bOffset;
	return a === b;
}
/**
* Resolve a zoned temporal to a concrete `Temporal.ZonedDateTime`,
* anchoring zoned times to {@link REFERENCE_DATE}.
*/
function zonedDateTime(temporal) {
	if (temporal instanceof FeelTime) return REFERENCE_DATE.toZonedDateTime({
		plainTime: temporal.value,
		timeZone: temporal.zone
	});
	return temporal.value.toZonedDateTime(temporal.zone);
}
/**
* Return the zone offset of a zoned date time as a {@link FeelDuration}.
*/
function offsetDuration(zdt) {
	return new FeelDuration(Temporal.Duration.from({ nanoseconds: zdt.offsetNanoseconds }));
}
/**
* Return the zone offset of a zoned temporal as a {@link FeelDuration}.
*
* Sub-minute numeric offsets are resolved directly (Temporal only
* supports offset zones to minute precision); everything else is
* resolved through {@link zonedDateTime}.
*/
function zoneOffset(temporal) {
	const seconds = offsetZoneSeconds(temporal.zone);
	if (seconds !== null) return new FeelDuration(Temporal.Duration.from({ seconds }), false);
	return offsetDuration(zonedDateTime(temporal));
}
/**
* Convert a temporal value to a comparable number of milliseconds.
*
* Wall-clock (zone-less) values are anchored to UTC so they compare
* consistently among themselves.
*/
function toComparable(value) {
	var _a;
	if (isDate(value)) return value.value.toZonedDateTime("UTC").epochMilliseconds;
	if (isTime(value) || isDateTime(value)) {
		const offsetSeconds = offsetZoneSeconds(value.zone);
		if (offsetSeconds !== null) return (value instanceof FeelTime ? REFERENCE_DATE.toZonedDateTime({
			plainTime: value.value,
			timeZone: "UTC"
		}) : value.value.toZonedDateTime("UTC")).epochMilliseconds - offsetSeconds * 1e3;
		const zone = (_a = value.zone) !== null && _a !== void 0 ? _a : "UTC";
		return (value instanceof FeelTime ? REFERENCE_DATE.toZonedDateTime({
			plainTime: value.value,
			timeZone: zone
		}) : value.value.toZonedDateTime(zone)).epochMilliseconds;
	}
	if (isDuration(value)) return value.value.total({
		unit: "millisecond",
		relativeTo: REFERENCE_DATE
	});
	return null;
}
/**
* Normalize a duration: years / months durations balance into years and
* months, everything else balances into days and time.
*/
function normalize(d) {
	if (d.years !== 0 || d.months !== 0) return d.round({
		largestUnit: "year",
		relativeTo: REFERENCE_DATE
	});
	return d.round({
		largestUnit: "day",
		relativeTo: REFERENCE_DATE
	});
}
/**
* Whether a duration is a years and months duration (rather than a
* days and time duration). Years and months durations only expose
* `years` / `months` components; days and time durations only expose
* `days` / `hours` / `minutes` / `seconds`.
*/
function isYearsMonths(d) {
	return d.years !== 0 || d.months !== 0;
}
/**
* Whether an ISO-8601 duration literal denotes a years and months
* duration, i.e. carries a year (`Y`) or month (`M`) component in its
* date part. Retains the category even when the value is zero
* (`P0Y` / `P0M` vs `P0D` / `PT0S`).
*/
function isYearsMonthsString(str) {
	const datePart = str.split("T")[0];
	return YEARS_MONTHS_PATTERN.test(datePart);
}
/**
* Whether two durations are equal, comparing years / months durations by
* month and days / time durations by second (mirroring FEEL semantics).
*/
function durationEquals(a, b) {
	const total = (d, unit) => d.value.total({
		unit,
		relativeTo: REFERENCE_DATE
	});
	if (Math.abs(total(a, "day")) > 180) return Math.trunc(total(a, "month") - total(b, "month")) === 0;
	return Math.trunc(total(a, "second") - total(b, "second")) === 0;
}
var DURATION_PATTERN = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
function duration(opts) {
	if (typeof opts === "number") return new FeelDuration(Temporal.Duration.from({ milliseconds: opts }), false);
	if (!DURATION_PATTERN.test(opts)) return null;
	try {
		return new FeelDuration(Temporal.Duration.from(opts), isYearsMonthsString(opts));
	} catch (_a) {
		return null;
	}
}
/**
* Return the absolute (non-negative) value of a duration.
*/
function absDuration(d) {
	return new FeelDuration(d.value.abs(), d.yearsMonths);
}
/**
* Whether a duration carries a sub-day (time) component.
*/
function hasTimeComponent(d) {
	const { hours, minutes, seconds, milliseconds } = d.value;
	return !!(hours || minutes || seconds || milliseconds);
}
/**
* Add (`sign > 0`) or subtract (`sign < 0`) a duration from a temporal
* instant, returning a new temporal instant.
*
* A local <date> combined with a time-bearing duration is promoted to a
* UTC <date and time> (bare dates are anchored in UTC).
*/
function addDuration(temporal, dur, sign) {
	const d = sign < 0 ? dur.value.negated() : dur.value;
	if (isDate(temporal)) {
		if (hasTimeComponent(dur)) return new FeelDateTime(temporal.value.toPlainDateTime().add(d), "UTC");
		return new FeelDate(temporal.value.add(d));
	}
	if (isTime(temporal)) return new FeelTime(temporal.value.add(d), temporal.zone);
	if (temporal.zone === null) return new FeelDateTime(temporal.value.add(d), null);
	if (offsetZoneSeconds(temporal.zone) !== null) return new FeelDateTime(temporal.value.add(d), temporal.zone);
	return new FeelDateTime(temporal.value.toZonedDateTime(temporal.zone).add(d).toPlainDateTime(), temporal.zone);
}
/**
* Subtract two temporal instants, yielding a {@link FeelDuration}.
*/
function subtractTemporals(a, b) {
	if (isTime(a) && isTime(b)) return new FeelDuration(a.value.since(b.value));
	const left = toPlainDateTime(a);
	const right = toPlainDateTime(b);
	return new FeelDuration(left.since(right, { largestUnit: "day" }));
}
/**
* Add (`sign > 0`) or subtract (`sign < 0`) two durations of the same
* kind, returning `null` for a mixed-kind combination.
*
* Years / months and days / time durations are distinct FEEL types;
* combining the two kinds is undefined (mirroring camunda/feel-scala,
* which has no mixed-kind arithmetic case and yields `null`).
*/
function addDurations(a, b, sign) {
	if (a.yearsMonths !== b.yearsMonths) return null;
	const other = sign < 0 ? b.value.negated() : b.value;
	if (a.yearsMonths) {
		const anchor = REFERENCE_DATE.toPlainDateTime();
		return new FeelDuration(anchor.add(a.value).add(other).since(anchor, { largestUnit: "year" }), true);
	}
	return new FeelDuration(a.value.add(other), false);
}
/**
* The <years and months duration> between two dates.
*/
function yearsAndMonthsDuration(from, to) {
	return new FeelDuration(from.value.until(to.value, { largestUnit: "month" }), true);
}
function toPlainDateTime(temporal) {
	if (isDate(temporal)) return temporal.value.toPlainDateTime();
	if (isDateTime(temporal)) return temporal.value;
	return REFERENCE_DATE.toPlainDateTime(temporal.value);
}
/**
* Extract the calendar date of a date time.
*/
function dateOf(dateTime) {
	return new FeelDate(dateTime.value.toPlainDate());
}
/**
* Extract the time-of-day of a date time, preserving its time zone.
*/
function timeOf(dateTime) {
	return new FeelTime(dateTime.value.toPlainTime(), dateTime.zone);
}
/**
* The midnight (UTC) time of a date.
*/
function timeOfDate(_date) {
	return new FeelTime(new Temporal.PlainTime(0, 0, 0), "UTC");
}
/**
* Combine a date (or the date part of a date time) with a time into a
* date time, carrying over the time's zone.
*/
function combine(date, time) {
	return new FeelDateTime((isDate(date) ? date.value : date.value.toPlainDate()).toPlainDateTime(time.value), time.zone);
}
/**
* Construct a {@link FeelDate} from components, returning `null` for
* invalid input.
*/
function dateFrom(year, month, day) {
	try {
		return new FeelDate(Temporal.PlainDate.from({
			year,
			month,
			day
		}, { overflow: "reject" }));
	} catch (_a) {
		return null;
	}
}
/**
* Construct a {@link FeelTime} from components, returning `null` for
* invalid input.
*
* An optional `offset` (a days and time duration) sets the time's zone,
* e.g. `duration("PT5H")` yields a `+05:00` time.
*/
function timeFrom(hour, minute, second, offset = null) {
	try {
		const value = Temporal.PlainTime.from({
			hour,
			minute,
			second
		}, { overflow: "reject" });
		const zone = offset ? offsetZone(offset) : null;
		if (zone !== null) {
			const offsetSeconds = offsetZoneSeconds(zone);
			if (offsetSeconds !== null) {
				if (Math.abs(offsetSeconds) >= 86400) return null;
			} else REFERENCE_DATE.toZonedDateTime({
				plainTime: value,
				timeZone: zone
			});
		}
		return new FeelTime(value, zone);
	} catch (_a) {
		return null;
	}
}
/**
* Convert a days and time duration into a fixed-offset time zone
* identifier, e.g. `+05:00`, `-01:00` or `+05:30:15`.
*/
function offsetZone(offset) {
	const totalSeconds = Math.trunc(offset.value.total({
		unit: "second",
		relativeTo: REFERENCE_DATE
	}));
	const sign = totalSeconds < 0 ? "-" : "+";
	const abs = Math.abs(totalSeconds);
	const hours = Math.floor(abs / 3600);
	const minutes = Math.floor(abs % 3600 / 60);
	const seconds = abs % 60;
	const pad = (n) => String(n).padStart(2, "0");
	const base = `${sign}${pad(hours)}:${pad(minutes)}`;
	return seconds ? `${base}:${pad(seconds)}` : base;
}
/**
* Parse a FEEL <date> string (`2020-01-01`).
*
* Returns `null` if the input is not a valid date.
*/
function parseDate(str) {
	if (str.startsWith("-")) throw notImplemented("negative date");
	try {
		return new FeelDate(Temporal.PlainDate.from(str));
	} catch (_a) {
		return null;
	}
}
/**
* Parse a FEEL <time> string (`10:30:00`, `10:30:00Z`,
* `10:30:00+01:00`, `10:30:00@Europe/Paris`).
*/
function parseTime(str) {
	const { value, zone } = splitZone(str);
	if (LEAP_SECOND_PATTERN.test(value)) return null;
	try {
		if (!isValidZone(zone)) return null;
		return new FeelTime(Temporal.PlainTime.from(value), zone);
	} catch (_a) {
		return null;
	}
}
/**
* Parse a FEEL <date and time> string (`2020-01-01T10:30:00`,
* `...Z`, `...@Europe/Paris`).
*/
function parseDateTime(str) {
	if (str.startsWith("-")) throw notImplemented("negative date");
	const { value: parsedValue, zone } = splitZone(str);
	let value = parsedValue;
	if (!value.includes("T")) value = `${value}T00:00:00`;
	try {
		if (!isValidZone(zone)) return null;
		return new FeelDateTime(Temporal.PlainDateTime.from(value), zone);
	} catch (_a) {
		return null;
	}
}
/**
* The current system date and time as a zoned value.
*/
function now() {
	const zdt = Temporal.Now.zonedDateTimeISO();
	return new FeelDateTime(zdt.toPlainDateTime(), zdt.timeZoneId);
}
/**
* The current system date.
*/
function today() {
	return new FeelDate(Temporal.Now.plainDateISO());
}
/**
* The FEEL types whose values are temporal instants (`date`, `time` and
* `date and time`). They are mutually incomparable: a value of one type is
* not comparable to a value of another.
*/
var TEMPORAL_INSTANT_TYPES = /* @__PURE__ */ new Set([
	"date",
	"time",
	"date time"
]);
/**
* A FEEL <range> (e.g. `[1..10]`, `(date("2020-01-01")..date("2020-12-31")]`).
*
* The FEEL-visible properties are `start`, `end`, `start included` and
* `end included`. The element type is tracked separately (and
* non-enumerably) as {@link valueType} so it does not leak into context
* spreads or path access.
*/
var FeelRange = class {
	constructor(props) {
		Object.assign(this, props);
		Object.defineProperty(this, "valueType", { enumerable: false });
	}
	/**
	* Whether the range includes the given point or range. Returns `null`
	* for the empty range or a `null` probe.
	*/
	includes(value) {
		return rangeIncludes(this, value);
	}
	/**
	* Enumerate the range, applying `fn` to each element. Only defined for
	* closed number ranges and single-character string ranges.
	*/
	map(fn) {
		return rangeMap(this, fn);
	}
	toString() {
		const startBracket = this["start included"] ? "[" : "(";
		const endBracket = this["end included"] ? "]" : ")";
		return `${startBracket}${this.start}..${this.end}${endBracket}`;
	}
};
/**
* Whether the value is a FEEL <range>.
*/
function isRange(obj) {
	return obj instanceof FeelRange;
}
/**
* Reduce a range value to something orderable: temporal values become
* their comparable number, everything else (numbers, strings) is used
* as-is.
*/
function comparable(value) {
	const c = toComparable(value);
	return c === null ? value : c;
}
/**
* Compare two same-typed, non-null range values. Returns `-1`, `0` or
* `1`.
*/
function cmp(a, b) {
	const ca = comparable(a);
	const cb = comparable(b);
	if (ca < cb) return -1;
	if (ca > cb) return 1;
	return 0;
}
function afterStart(value, start, startIncluded) {
	if (start === null) return true;
	const c = cmp(value, start);
	return startIncluded ? c >= 0 : c > 0;
}
function beforeEnd(value, end, endIncluded) {
	if (end === null) return true;
	const c = cmp(value, end);
	return endIncluded ? c <= 0 : c < 0;
}
function rangeIncludes(range, value) {
	let { start, end } = range;
	let startIncluded = range["start included"];
	let endIncluded = range["end included"];
	if (start === null && end === null) return null;
	if (value === null || value === void 0) return null;
	if (value instanceof FeelRange) return rangeIncludesRange(range, value);
	const valueType = getType(value);
	if (range.valueType !== null && TEMPORAL_INSTANT_TYPES.has(valueType) && TEMPORAL_INSTANT_TYPES.has(range.valueType) && valueType !== range.valueType) return null;
	if (start !== null && end !== null && cmp(start, end) > 0) {
		[start, end] = [end, start];
		[startIncluded, endIncluded] = [endIncluded, startIncluded];
	}
	return afterStart(value, start, startIncluded) && beforeEnd(value, end, endIncluded);
}
function rangeIncludesRange(container, value) {
	const startOk = container.start === null || value.start !== null && (() => {
		const c = cmp(container.start, value.start);
		return c < 0 || c === 0 && (container["start included"] || !value["start included"]);
	})();
	const endOk = container.end === null || value.end !== null && (() => {
		const c = cmp(container.end, value.end);
		return c > 0 || c === 0 && (container["end included"] || !value["end included"]);
	})();
	return startOk && endOk;
}
/**
* Whether `a` is (entirely) before `b`. Both operands may be a point or
* a {@link FeelRange}.
*/
function before(a, b) {
	if (a instanceof FeelRange && b instanceof FeelRange) {
		const c = cmp(a.end, b.start);
		return c < 0 || c === 0 && (!a["end included"] || !b["start included"]);
	}
	if (a instanceof FeelRange) {
		const c = cmp(a.end, b);
		return c < 0 || c === 0 && !a["end included"];
	}
	if (b instanceof FeelRange) {
		const c = cmp(b.start, a);
		return c > 0 || c === 0 && !b["start included"];
	}
	return cmp(a, b) < 0;
}
/**
* Whether range `a` meets range `b`, i.e. `a` ends exactly where `b`
* starts, both inclusive.
*/
function meets(a, b) {
	return cmp(a.end, b.start) === 0 && a["end included"] === true && b["start included"] === true;
}
/**
* Whether `range` includes the given point or range.
*/
function includes(range, value) {
	if (!(range instanceof FeelRange)) return false;
	return rangeIncludes(range, value);
}
var CHARS = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
var CHAR_TO_INDEX = new Map(CHARS.map((c, i) => [c, i]));
function rangeMap(range, fn) {
	const { start, end, valueType } = range;
	if (start === null && end === null) return [];
	if (valueType === "number" && start !== null && end !== null) return numberRangeMap(start, end, range["start included"], range["end included"], fn);
	if (valueType === "string" && start !== null && end !== null) {
		const values = charRangeValues(start, end, range["start included"], range["end included"]);
		if (values) return values.map(fn);
	}
	throw new Error("unsupported range operation: map");
}
function numberRangeMap(start, end, startIncluded, endIncluded, fn) {
	const direction = start > end ? -1 : 1;
	const result = [];
	for (let i = start;; i += direction) {
		if (i === start && !startIncluded) continue;
		if (i === end && !endIncluded) break;
		result.push(fn(i));
		if (i === end) break;
	}
	return result;
}
function charRangeValues(start, end, startIncluded, endIncluded) {
	let startIdx = CHAR_TO_INDEX.get(start);
	let endIdx = CHAR_TO_INDEX.get(end);
	if (startIdx === void 0 || endIdx === void 0) return null;
	const direction = startIdx > endIdx ? -1 : 1;
	if (startIncluded === false) startIdx += direction;
	if (endIncluded === false) endIdx -= direction;
	return CHARS.slice(Math.min(startIdx, endIdx), Math.max(startIdx, endIdx) + 1);
}
var RANGE_TYPES = /* @__PURE__ */ new Set([
	"string",
	"number",
	"duration",
	"time",
	"date time",
	"date"
]);
/**
* Create a {@link FeelRange} from its bounds, inferring the element type.
*/
function createRange(start, end, startIncluded = true, endIncluded = true) {
	const startType = start === null ? null : getType(start);
	const endType = end === null ? null : getType(end);
	const type = startType !== null && startType !== void 0 ? startType : endType;
	const valueType = type !== null && RANGE_TYPES.has(type) && (startType === null || startType === type) && (endType === null || endType === type) ? type : null;
	if (valueType === null && !(start === null && end === null)) throw new Error(`unsupported range: ${start}..${end}`);
	return new FeelRange({
		start,
		end,
		"start included": startIncluded,
		"end included": endIncluded,
		valueType
	});
}
/**
* This module is the single place in the code base that deals with FEEL
* <function> values.
*
* A {@link FeelFunction} is pure data (its wrapped implementation and the
* names of its parameters) plus the {@link FeelFunction#invoke} behavior
* that binds positional or named arguments to those parameters. Coercion of
* arbitrary values into functions — including the range-as-membership-test
* shortcut — is centralized in {@link wrapFunction}, and the parameter names
* of a plain JS function are recovered through {@link parseParameterNames}.
*/
/**
* Signal returned in place of a result when a function invocation fails.
*
* It carries the {@link InvocationFailure#warning} type to emit plus the
* message template and interpolation values; the interpreter surfaces it
* as the corresponding warning and evaluates the invocation to `null`, so
* the signal never leaks into an enclosing expression.
*
* Two flavors exist: a structural {@link parameterMismatch} (wrong
* parameter count or names, raised by {@link FeelFunction#invoke}) and a
* semantic {@link invalidArguments} (well-typed but unusable input, raised
* by a builtin body).
*/
var InvocationFailure = class {
	constructor(warning, template, values = {}) {
		this.warning = warning;
		this.template = template;
		this.values = values;
	}
};
/**
* Create an {@link InvocationFailure} for a builtin to return when it
* rejects otherwise well-typed input.
*/
function invalidArguments(template, values = {}) {
	return new InvocationFailure("INVALID_ARGUMENTS", template, values);
}
/**
* Create an {@link InvocationFailure} for an invocation whose arguments do
* not match the target's parameters (wrong count or unknown names).
*/
function parameterMismatch(target, params) {
	return new InvocationFailure("FUNCTION_INVOCATION_FAILURE", "Cannot invoke {target} with parameters {params}", {
		target,
		params
	});
}
/**
* Whether the value is an {@link InvocationFailure} signal.
*/
function isInvocationFailure(value) {
	return value instanceof InvocationFailure;
}
var FeelFunction = class {
	constructor(fn, parameterNames) {
		this.fn = fn;
		this.parameterNames = parameterNames;
		Object.defineProperty(this, "fn", { enumerable: false });
	}
	invoke(contextOrArgs) {
		let params;
		if (isArray(contextOrArgs)) {
			params = contextOrArgs;
			if (params.length > this.parameterNames.length) {
				const lastParam = this.parameterNames[this.parameterNames.length - 1];
				if (!lastParam || !lastParam.startsWith("...")) return parameterMismatch(this, contextOrArgs);
			}
		} else {
			for (const key of Object.keys(contextOrArgs)) if (!this.parameterNames.includes(key) && !this.parameterNames.includes(`...${key}`)) return parameterMismatch(this, contextOrArgs);
			params = [];
			for (let name of this.parameterNames) {
				if (name.startsWith("...")) {
					name = name.slice(3);
					const value = contextOrArgs[name];
					if (isNil(value)) continue;
					if (isArray(value)) for (const v of value) params.push(v);
					else params.push(value);
					continue;
				}
				params.push(contextOrArgs[name]);
			}
		}
		return this.fn.call(null, ...params);
	}
};
/**
* Whether the value is a FEEL <function>.
*/
function isFunction(obj) {
	return obj instanceof FeelFunction;
}
/**
* Recover the parameter names of a plain JS function, either from an
* explicit `$args` annotation or by parsing its source.
*/
function parseParameterNames(fn) {
	if (Array.isArray(fn.$args)) return fn.$args;
	const code = fn.toString();
	const match = /^(?:[^(]*\s*)?\(([^)]+)?\)/.exec(code);
	if (!match) throw new Error("failed to parse params: " + code);
	const [_, params] = match;
	if (!params) return [];
	return params.split(",").map((p) => p.trim());
}
/**
* Coerce a value into a {@link FeelFunction}.
*
* Passes through existing functions, turns a {@link FeelRange} into a
* membership test and wraps a plain JS function (recovering its parameter
* names when not given). Returns `null` for anything that cannot be
* invoked.
*
* @param {Function} fn
* @param {string[]} [parameterNames]
*
* @return {FeelFunction}
*/
function wrapFunction(fn, parameterNames = null) {
	if (!fn) return null;
	if (fn instanceof FeelFunction) return fn;
	if (isRange(fn)) return new FeelFunction((value) => fn.includes(value), ["value"]);
	if (typeof fn !== "function") return null;
	return new FeelFunction(fn, parameterNames || parseParameterNames(fn));
}
var TEMPORAL_TYPES$1 = /* @__PURE__ */ new Set([
	"date time",
	"time",
	"date"
]);
function isNil(e) {
	return e === null || e === void 0;
}
function isContext(e) {
	return !isNil(e) && Object.getPrototypeOf(e) === Object.prototype;
}
function isArray(e) {
	return Array.isArray(e);
}
function isBoolean(e) {
	return typeof e === "boolean";
}
function getType(e) {
	if (isNil(e)) return "nil";
	if (isBoolean(e)) return "boolean";
	if (isNumber(e)) return "number";
	if (isString(e)) return "string";
	if (isArray(e)) return "list";
	if (isContext(e)) return "context";
	if (isDate(e)) return "date";
	if (isTime(e)) return "time";
	if (isDateTime(e)) return "date time";
	if (isDuration(e)) return "duration";
	if (isRange(e)) return "range";
	if (isFunction(e)) return "function";
	return "literal";
}
function isType(el, type) {
	return getType(el) === type;
}
function typeCast(obj, type) {
	if (isDate(obj)) {
		if (type === "date time") return combine(obj, timeFrom(0, 0, 0));
		return null;
	}
	if (isTime(obj)) return null;
	if (isDateTime(obj)) {
		if (type === "time") return timeOf(obj);
		if (type === "date") return dateOf(obj);
		if (type === "date time") return obj;
	}
	return null;
}
function isNumber(obj) {
	return typeof obj === "number";
}
function isString(obj) {
	return typeof obj === "string";
}
function equals(a, b, strict = false) {
	var _a, _b;
	if (a === null && b !== null || a !== null && b === null) return false;
	if (isArray(a) && a.length < 2) a = a[0];
	if (isArray(b) && b.length < 2) b = b[0];
	const aType = getType(a);
	const bType = getType(b);
	if (TEMPORAL_TYPES$1.has(aType)) {
		if (!TEMPORAL_TYPES$1.has(bType)) return null;
		if (aType !== bType) return strict ? false : null;
		if (isZoned(a) !== isZoned(b)) return false;
		if (strict && !zoneEquals((_a = a.zone) !== null && _a !== void 0 ? _a : null, (_b = b.zone) !== null && _b !== void 0 ? _b : null)) return false;
		return toComparable(a) === toComparable(b);
	}
	if (aType !== bType) return null;
	if (aType === "nil") return true;
	if (aType === "list") {
		if (a.length !== b.length) return false;
		return a.every((element, idx) => equals(element, b[idx]));
	}
	if (aType === "duration") return durationEquals(a, b);
	if (aType === "context") {
		const aEntries = Object.entries(a);
		const bEntries = Object.entries(b);
		if (aEntries.length !== bEntries.length) return false;
		return aEntries.every(([key, value]) => has(b, key) && equals(value, b[key]));
	}
	if (aType === "range") return a["start included"] === b["start included"] && a["end included"] === b["end included"] && equals(a.start, b.start) === true && equals(a.end, b.end) === true;
	if (a == b) return true;
	return aType === bType ? false : null;
}
var builtins = {
	"number": fn(function(from, groupingSeparator, decimalSeparator) {
		if (arguments.length !== 3) return null;
		const original = from;
		if (groupingSeparator) from = from.split(groupingSeparator).join("");
		if (decimalSeparator && decimalSeparator !== ".") from = from.split(".").join("#").split(decimalSeparator).join(".");
		const number = +from;
		if (isNaN(number)) return invalidArguments("number(from) expects a numeric string, got {from}", { from: original });
		return number;
	}, [
		"string",
		"string?",
		"string?"
	], [
		"from",
		"grouping separator",
		"decimal separator"
	]),
	"string": fn(function(from) {
		if (from === null) return null;
		return toString(from);
	}, ["any"], ["from"]),
	"date": fn(function(year, month, day, from) {
		if (!from && !isNumber(year)) {
			from = year;
			year = null;
		}
		let d;
		if (isString(from)) d = parseDate(from);
		else if (isDate(from)) d = from;
		else if (isDateTime(from)) d = dateOf(from);
		if (isNumber(year)) {
			const error = guard(from == null, "date(year, month, day) does not accept a <from> argument") || guard(isNumber(month) && isNumber(day), "date(year, month, day) expects <month> and <day> to be numbers");
			if (error) return error;
			d = dateFrom(year, month, day);
			if (!d) return invalidArguments("{year}, {month}, {day} is not a valid date", {
				year,
				month,
				day
			});
		}
		if (d) return d;
		return invalidArguments("date({from}) is not a valid date", { from });
	}, [
		"any?",
		"number?",
		"number?",
		"any?"
	], [
		"year",
		"month",
		"day",
		"from"
	]),
	"date and time": fn(function(d, time, from) {
		const dateArg = d;
		let dt;
		if ((isDate(d) || isDateTime(d)) && isTime(time)) dt = combine(d, time);
		if (isString(d)) {
			from = d;
			d = null;
		}
		if (isString(from)) dt = parseDateTime(from);
		if (dt) return dt;
		return invalidArguments("date and time({from}) is not a valid date time", { from: isString(from) ? from : dateArg });
	}, [
		"any?",
		"time?",
		"string?"
	], [
		"date",
		"time",
		"from"
	]),
	"time": fn(function(hour, minute, second, offset, from) {
		let t;
		if (isString(hour) || isDate(hour) || isDateTime(hour) || isTime(hour)) {
			from = hour;
			hour = null;
		}
		if (isString(from) && from) t = parseTime(from);
		if (isTime(from)) t = from;
		if (isDateTime(from)) t = timeOf(from);
		if (isDate(from)) t = timeOfDate();
		if (isNumber(hour)) {
			const error = guard(isNumber(minute) && isNumber(second), "time(hour, minute, second) expects <minute> and <second> to be numbers") || guard(offset == null || isDuration(offset), "time(hour, minute, second, offset) expects <offset> to be a duration");
			if (error) return error;
			t = timeFrom(hour, minute, second, offset);
			if (!t) return invalidArguments("{hour}, {minute}, {second} is not a valid time", {
				hour,
				minute,
				second
			});
		}
		if (t) return t;
		return invalidArguments("time({from}) is not a valid time", { from: from !== null && from !== void 0 ? from : hour });
	}, [
		"any?",
		"number?",
		"number?",
		"any?",
		"any?"
	], [
		"hour",
		"minute",
		"second",
		"offset",
		"from"
	]),
	"duration": fn(function(from) {
		const d = duration(from);
		if (!d) return invalidArguments("duration({from}) is not a valid duration", { from });
		return d;
	}, ["string"], ["from"]),
	"years and months duration": fn(function(from, to) {
		return yearsAndMonthsDuration(from, to);
	}, ["date", "date"], ["from", "to"]),
	"@": fn(function(string) {
		let t;
		if (DURATION_START_PATTERN.test(string)) t = duration(string);
		else if (TIME_START_PATTERN.test(string)) t = parseTime(string);
		else if (string.includes("T")) t = parseDateTime(string);
		else t = parseDate(string);
		if (!t) return invalidArguments("@\"{string}\" is not a valid temporal literal", { string });
		return t;
	}, ["string"]),
	"now": fn(function() {
		return now();
	}, [], []),
	"today": fn(function() {
		return today();
	}, [], []),
	"not": fn(function(negand) {
		return isType(negand, "boolean") ? !negand : null;
	}, ["any"], ["negand"]),
	"substring": fn(function(string, start, length) {
		const _start = start < 0 ? string.length + start : start - 1;
		const arr = Array.from(string);
		return (typeof length !== "undefined" ? arr.slice(_start, _start + length) : arr.slice(_start)).join("");
	}, [
		"string",
		"number",
		"number?"
	], [
		"string",
		"start position",
		"length"
	]),
	"string length": fn(function(string) {
		return countSymbols(string);
	}, ["string"], ["string"]),
	"upper case": fn(function(string) {
		return string.toUpperCase();
	}, ["string"], ["string"]),
	"lower case": fn(function(string) {
		return string.toLowerCase();
	}, ["string"], ["string"]),
	"substring before": fn(function(string, match) {
		const index = string.indexOf(match);
		if (index === -1) return "";
		return string.substring(0, index);
	}, ["string", "string"], ["string", "match"]),
	"substring after": fn(function(string, match) {
		const index = string.indexOf(match);
		if (index === -1) return "";
		return string.substring(index + match.length);
	}, ["string", "string"], ["string", "match"]),
	"replace": fn(function(input, pattern, replacement, flags) {
		const regexp = createRegexp(pattern, flags || "", "g");
		if (!regexp) return invalidArguments("replace(input, pattern, replacement) expects a valid pattern, got {pattern}", { pattern });
		return input.replace(regexp, replacement.replace(/\$0/g, "$$&"));
	}, [
		"string",
		"string",
		"string",
		"string?"
	], [
		"input",
		"pattern",
		"replacement",
		"flags"
	]),
	"contains": fn(function(string, match) {
		return string.includes(match);
	}, ["string", "string"], ["string", "match"]),
	"matches": fn(function(input, pattern, flags) {
		const regexp = createRegexp(pattern, flags || "", "");
		if (!regexp) return invalidArguments("matches(input, pattern) expects a valid pattern, got {pattern}", { pattern });
		return regexp.test(input);
	}, [
		"string",
		"string",
		"string?"
	], [
		"input",
		"pattern",
		"flags"
	]),
	"starts with": fn(function(string, match) {
		return string.startsWith(match);
	}, ["string", "string"], ["string", "match"]),
	"ends with": fn(function(string, match) {
		return string.endsWith(match);
	}, ["string", "string"], ["string", "match"]),
	"split": fn(function(string, delimiter) {
		const regexp = createRegexp(delimiter, "", "");
		if (!regexp) return invalidArguments("split(string, delimiter) expects a valid pattern, got {delimiter}", { delimiter });
		return string.split(regexp);
	}, ["string", "string"], ["string", "delimiter"]),
	"string join": fn(function(list, delimiter) {
		const invalidItem = list.find((e) => !isString(e) && e !== null);
		if (invalidItem !== void 0) return invalidArguments("string join(list) expects a list of strings, got {item}", { item: invalidItem });
		return list.filter((l) => l !== null).join(delimiter || "");
	}, ["list", "string?"], ["list", "delimiter"]),
	"list contains": fn(function(list, element) {
		return list.some((el) => matches(el, element));
	}, ["list", "any?"], ["list", "element"]),
	"list replace": fn(function(list, position, newItem, match) {
		const matcher = position || match;
		if (!["number", "function"].includes(getType(matcher))) return invalidArguments("list replace expects a numeric position or a match function, got {matcher}", { matcher });
		return listReplace(list, position || match, newItem);
	}, [
		"list",
		"any?",
		"any",
		"function?"
	], [
		"list",
		"position",
		"newItem",
		"match"
	]),
	"count": fn(function(list) {
		return list.length;
	}, ["list"], ["list"]),
	"min": listFn(function(...list) {
		return list.reduce((min, el) => min === null ? el : Math.min(min, el), null);
	}, "number", ["...list"]),
	"max": listFn(function(...list) {
		return list.reduce((max, el) => max === null ? el : Math.max(max, el), null);
	}, "number", ["...list"]),
	"sum": listFn(function(...list) {
		return sum(list);
	}, "number", ["...list"]),
	"mean": listFn(function(...list) {
		const s = sum(list);
		return s === null ? s : s / list.length;
	}, "number", ["...list"]),
	"all": listFn(function(...list) {
		let nonBool = false;
		for (const o of list) {
			if (o === false) return false;
			if (typeof o !== "boolean") nonBool = true;
		}
		return nonBool ? null : true;
	}, "any?", ["...list"]),
	"any": listFn(function(...list) {
		let nonBool = false;
		for (const o of list) {
			if (o === true) return true;
			if (typeof o !== "boolean") nonBool = true;
		}
		return nonBool ? null : false;
	}, "any?", ["...list"]),
	"sublist": fn(function(list, start, length) {
		const _start = start < 0 ? list.length + start : start - 1;
		return typeof length !== "undefined" ? list.slice(_start, _start + length) : list.slice(_start);
	}, [
		"list",
		"number",
		"number?"
	], [
		"list",
		"start",
		"length"
	]),
	"append": fn(function(list, ...items) {
		return list.concat(items);
	}, ["list", "any?"], ["list", "...item"]),
	"concatenate": fn(function(...list) {
		const result = [];
		for (const arg of list) if (isArray(arg)) for (const item of arg) result.push(item);
		else result.push(arg);
		return result;
	}, ["any"], ["...list"]),
	"insert before": fn(function(list, position, newItem) {
		const len = list.length;
		let p = position - 1;
		if (p < 0) p = Math.max(0, len + p);
		else if (p > len) p = len;
		const result = new Array(len + 1);
		for (let i = 0; i < p; i++) result[i] = list[i];
		result[p] = newItem;
		for (let i = p; i < len; i++) result[i + 1] = list[i];
		return result;
	}, [
		"list",
		"number",
		"any?"
	], [
		"list",
		"position",
		"newItem"
	]),
	"remove": fn(function(list, position) {
		const len = list.length;
		const head = Math.min(Math.max(position - 1, -len), len);
		const tail = Math.min(Math.max(position, -len), len);
		const a = head < 0 ? len + head : head;
		const b = tail < 0 ? len + tail : tail;
		const result = new Array(a + (len - b));
		for (let i = 0; i < a; i++) result[i] = list[i];
		for (let i = b; i < len; i++) result[a + (i - b)] = list[i];
		return result;
	}, ["list", "number"], ["list", "position"]),
	"reverse": fn(function(list) {
		return list.slice().reverse();
	}, ["list"], ["list"]),
	"index of": fn(function(list, match) {
		return list.reduce(function(result, element, index) {
			if (matches(element, match)) result.push(index + 1);
			return result;
		}, []);
	}, ["list", "any"], ["list", "match"]),
	"union": listFn(function(...lists) {
		return distinctLists(lists);
	}, "list", ["...list"]),
	"distinct values": fn(function(list) {
		return distinctLists([list]);
	}, ["list"], ["list"]),
	"flatten": fn(function(list) {
		return flatten(list);
	}, ["list"], ["list"]),
	"product": listFn(function(...list) {
		if (list.length === 0) return null;
		return list.reduce((result, n) => {
			return result * n;
		}, 1);
	}, "number", ["...list"]),
	"median": listFn(function(...list) {
		if (list.length === 0) return null;
		return median(list);
	}, "number", ["...list"]),
	"stddev": listFn(function(...list) {
		if (list.length < 2) return null;
		return stddev(list);
	}, "number", ["...list"]),
	"mode": listFn(function(...list) {
		return mode(list);
	}, "number", ["...list"]),
	"decimal": fn(function(n, scale) {
		if (n === null || scale === null) return null;
		return offsetted(bankersRound, n, scale);
	}, ["number", "number"], ["n", "scale"]),
	"floor": fn(function(n, scale = 0) {
		if (scale === null) return null;
		const adjust = Math.pow(10, scale);
		return Math.floor(n * adjust) / adjust;
	}, ["number", "number?"], ["n", "scale"]),
	"ceiling": fn(function(n, scale = 0) {
		if (scale === null) return null;
		const adjust = Math.pow(10, scale);
		return Math.ceil(n * adjust) / adjust;
	}, ["number", "number?"], ["n", "scale"]),
	"abs": fn(function(n) {
		if (isNumber(n)) return Math.abs(n);
		if (isDuration(n)) return absDuration(n);
		if (n === null) return null;
		return invalidArguments("abs(n) expects a number or duration, got {n}", { n });
	}, ["any"], ["n"]),
	"round up": fn(function(n, scale) {
		if (n === null || scale === null) return null;
		return n > 0 ? offsetted(Math.ceil, n, scale) : offsetted(Math.floor, n, scale);
	}, ["number", "number"], ["n", "scale"]),
	"round down": fn(function(n, scale) {
		if (n === null || scale === null) return null;
		return n > 0 ? offsetted(Math.floor, n, scale) : offsetted(Math.ceil, n, scale);
	}, ["number", "number"], ["n", "scale"]),
	"round half up": fn(function(n, scale) {
		if (n === null || scale === null) return null;
		const remainder = n * Math.pow(10, scale) % 1;
		if (Math.abs(remainder) === .5) return offsetted(n > 0 ? Math.ceil : Math.floor, n, scale);
		return offsetted(Math.round, n, scale);
	}, ["number", "number"], ["n", "scale"]),
	"round half down": fn(function(n, scale) {
		if (n === null || scale === null) return null;
		const remainder = n * Math.pow(10, scale) % 1;
		if (Math.abs(remainder) === .5) return offsetted(n > 0 ? Math.floor : Math.ceil, n, scale);
		return offsetted(Math.round, n, scale);
	}, ["number", "number"], ["n", "scale"]),
	"modulo": fn(function(dividend, divisor) {
		if (!divisor) return invalidArguments("modulo(dividend, divisor) does not accept {divisor} as a divisor", { divisor });
		const adjust = 1e9;
		return Math.round((dividend % divisor + divisor) % divisor * adjust) / adjust;
	}, ["number", "number"], ["dividend", "divisor"]),
	"sqrt": fn(function(number) {
		if (number < 0) return invalidArguments("sqrt(number) expects a non-negative number, got {number}", { number });
		return Math.sqrt(number);
	}, ["number"], ["number"]),
	"log": fn(function(number) {
		if (number <= 0) return invalidArguments("log(number) expects a positive number, got {number}", { number });
		return Math.log(number);
	}, ["number"], ["number"]),
	"exp": fn(function(number) {
		return Math.exp(number);
	}, ["number"], ["number"]),
	"odd": fn(function(number) {
		return Math.abs(number) % 2 === 1;
	}, ["number"], ["number"]),
	"even": fn(function(number) {
		return Math.abs(number) % 2 === 0;
	}, ["number"], ["number"]),
	"is": fn(function(value1, value2) {
		if (typeof value1 === "undefined" || typeof value2 === "undefined") return false;
		return equals(value1, value2, true);
	}, ["any?", "any?"], ["value1", "value2"]),
	"before": fn(function(a, b) {
		return before(a, b);
	}, ["any", "any"], ["a", "b"]),
	"after": fn(function(a, b) {
		return before(b, a);
	}, ["any", "any"], ["a", "b"]),
	"meets": fn(function(range1, range2) {
		return meets(range1, range2);
	}, ["range", "range"], ["range1", "range2"]),
	"met by": fn(function(range1, range2) {
		return meets(range2, range1);
	}, ["range", "range"], ["range1", "range2"]),
	"overlaps": fn(function(range1, range2) {
		return !before(range1, range2) && !before(range2, range1);
	}, ["range", "range"], ["range1", "range2"]),
	"overlaps before": fn(function() {
		throw notImplemented("overlaps before");
	}, ["any?"]),
	"overlaps after": fn(function() {
		throw notImplemented("overlaps after");
	}, ["any?"]),
	"finishes": fn(function() {
		throw notImplemented("finishes");
	}, ["any?"]),
	"finished by": fn(function() {
		throw notImplemented("finished by");
	}, ["any?"]),
	"includes": fn(function(range, value) {
		return includes(range, value);
	}, ["range", "any"], ["range", "value"]),
	"during": fn(function() {
		throw notImplemented("during");
	}, ["any?"]),
	"starts": fn(function() {
		throw notImplemented("starts");
	}, ["any?"]),
	"started by": fn(function() {
		throw notImplemented("started by");
	}, ["any?"]),
	"coincides": fn(function() {
		throw notImplemented("coincides");
	}, ["any?"]),
	"day of year": fn(function(date) {
		return date.value.dayOfYear;
	}, ["date time"], ["date"]),
	"day of week": fn(function(date) {
		return WEEKDAY_NAMES[date.value.dayOfWeek - 1];
	}, ["date time"], ["date"]),
	"month of year": fn(function(date) {
		return MONTH_NAMES[date.value.month - 1];
	}, ["date time"], ["date"]),
	"week of year": fn(function(date) {
		return date.value.weekOfYear;
	}, ["date time"], ["date"]),
	"sort": fn(function(list, precedes) {
		const compare = precedes.parameterNames.length === 2 ? (a, b) => precedes.fn(a, b) ? -1 : 1 : (a, b) => precedes.invoke([a, b]) ? -1 : 1;
		return Array.from(list).sort(compare);
	}, ["list", "function"], ["list", "precedes"]),
	"get value": fn(function(m, key) {
		const value = getFromContext(key, m);
		return value != void 0 ? value : null;
	}, ["context", "string"], ["m", "key"]),
	"get entries": fn(function(m) {
		if (arguments.length !== 1) return null;
		if (Array.isArray(m)) return null;
		return Object.entries(m).map(([key, value]) => ({
			key,
			value
		}));
	}, ["context"], ["m"]),
	"context": listFn(function(...entries) {
		const context = {};
		for (const entry of entries) {
			if (!["key", "value"].every((e) => e in entry)) return invalidArguments("context(entries) expects each entry to have a key and value, got {entry}", { entry });
			const key = entry.key;
			if (key === null) return invalidArguments("context(entries) does not accept a null key");
			if (has(context, key)) return invalidArguments("context(entries) expects unique keys, got {key}", { key });
			context[key] = entry.value;
		}
		return context;
	}, "context", ["...entries"]),
	"context merge": listFn(function(...contexts) {
		return Object.assign({}, ...contexts);
	}, "context", ["...contexts"]),
	"context put": fn(function(context, keys, value, key) {
		if (typeof keys === "undefined" && typeof key === "undefined") return invalidArguments("context put(context, value) expects a key or keys");
		return contextPut(context, keys || [key], value);
	}, [
		"context",
		"list?",
		"any",
		"string?"
	], [
		"context",
		"keys",
		"value",
		"key"
	])
};
/**
* @param {Object} context
* @param {string[]} keys
* @param {any} value
*/
function contextPut(context, keys, value) {
	const [key, ...remainingKeys] = keys;
	if (getType(key) !== "string") return invalidArguments("context put expects a string key, got {key}", { key });
	if (getType(context) === "nil") return invalidArguments("context put expects an existing context, got {context}", { context });
	if (remainingKeys.length) {
		value = contextPut(context[key], remainingKeys, value);
		if (isInvocationFailure(value)) return value;
	}
	return Object.assign(Object.assign({}, context), { [key]: value });
}
function matches(a, b) {
	return a === b;
}
var FALSE = {};
var DURATION_START_PATTERN = /^-?P/;
var TIME_START_PATTERN = /^\d{1,2}:\d{1,2}:\d{1,2}/;
var NON_WORD_PATTERN = /\W/;
var SUPPORTED_FLAGS_PATTERN = /[smix]/g;
var EXTENDED_FLAG_PATTERN = /x/;
function createArgTester(arg) {
	const optional = arg.endsWith("?");
	const type = optional ? arg.substring(0, arg.length - 1) : arg;
	return function(obj) {
		const arr = Array.isArray(obj);
		if (type === "list") {
			if (arr || optional && typeof obj === "undefined") return obj;
			else if (typeof obj === "undefined") return FALSE;
			else return obj === null ? FALSE : [obj];
		}
		if (type !== "any" && arr && obj.length === 1) obj = obj[0];
		const objType = getType(obj);
		if (type === "any" || type === objType) return optional ? obj : typeof obj !== "undefined" ? obj : FALSE;
		if (objType === "nil") return optional ? obj : FALSE;
		return typeCast(obj, type) || FALSE;
	};
}
function createArgsValidator(argDefinitions) {
	const tests = argDefinitions.map(createArgTester);
	return function(args) {
		const result = [];
		const length = Math.max(args.length, argDefinitions.length);
		for (let index = 0; index < length; index++) {
			const test = tests[index];
			const conversion = test ? test(args[index]) : args[index];
			if (conversion === FALSE) return false;
			result.push(conversion);
		}
		return result;
	};
}
/**
* @param {Function} fnDefinition
* @param {string} type
* @param {string[]} [parameterNames]
*
* @return {Function}
*/
function listFn(fnDefinition, type, parameterNames = null) {
	const tester = createArgTester(type);
	const wrappedFn = function(...args) {
		if (args.length === 0) return null;
		if (Array.isArray(args[0]) && args.length === 1) args = args[0];
		if (!args.every((arg) => tester(arg) !== FALSE)) return null;
		return fnDefinition(...args);
	};
	wrappedFn.$args = parameterNames || parseParameterNames(fnDefinition);
	return wrappedFn;
}
/**
* Return an {@link invalidArguments} signal unless the condition holds,
* so builtins can express argument validation as a flat guard chain
* (`guard(...) || guard(...)`), short-circuiting on the first failure.
*
* @param {boolean} condition
* @param {string} template
* @param {Record<string, unknown>} [values]
*
* @return {import('./function.js').InvocationFailure | null}
*/
function guard(condition, template, values = {}) {
	return condition ? null : invalidArguments(template, values);
}
/**
* @param {Function} fnDefinition
* @param {string[]} argDefinitions
* @param {string[]} [parameterNames]
*
* @return {Function}
*/
function fn(fnDefinition, argDefinitions, parameterNames = null) {
	const checkArgs = createArgsValidator(argDefinitions);
	parameterNames = parameterNames || parseParameterNames(fnDefinition);
	const wrappedFn = function(...args) {
		const convertedArgs = checkArgs(args);
		if (!convertedArgs) return null;
		return fnDefinition(...convertedArgs);
	};
	wrappedFn.$args = parameterNames;
	return wrappedFn;
}
function sum(list) {
	return list.reduce((sum, el) => sum === null ? el : sum + el, null);
}
/**
* Deduplicate the concatenation of `lists`, preserving FEEL `equals`
* semantics and first-occurrence order.
*
* @param {any[][]} lists
*
* @return {any[]}
*/
function distinctLists(lists) {
	const result = [];
	const seenScalars = /* @__PURE__ */ new Set();
	const seenTemporals = /* @__PURE__ */ new Set();
	const complex = [];
	const temporalKey = (e) => {
		const type = getType(e);
		if (type === "date" || type === "time" || type === "date time") return `${type}|${isZoned(e) ? 1 : 0}|${toComparable(e)}`;
		return null;
	};
	for (const list of lists) for (const e of list) {
		if (typeof e === "number" && !Number.isNaN(e) || typeof e === "string" || typeof e === "boolean" || e === null || e === void 0) {
			if (seenScalars.has(e) || complex.some((c) => equals(e, c))) continue;
			seenScalars.add(e);
			result.push(e);
			continue;
		}
		const key = temporalKey(e);
		if (key !== null) {
			if (seenTemporals.has(key) || complex.some((c) => equals(e, c))) continue;
			seenTemporals.add(key);
			result.push(e);
			continue;
		}
		if (result.some((r) => equals(e, r))) continue;
		complex.push(e);
		result.push(e);
	}
	return result;
}
function flatten(list) {
	const result = [];
	const stack = [[list, 0]];
	while (stack.length) {
		const frame = stack[stack.length - 1];
		const [items, index] = frame;
		if (index >= items.length) {
			stack.pop();
			continue;
		}
		frame[1]++;
		const item = items[index];
		if (Array.isArray(item)) stack.push([item, 0]);
		else if (item !== void 0) result.push(item);
	}
	return result;
}
function toKeyString(key) {
	if (typeof key === "string" && NON_WORD_PATTERN.test(key)) return toString(key, true);
	return key;
}
function toDeepString(obj) {
	return toString(obj, true);
}
function escapeStr(str) {
	return str.replace(/("|\\)/g, "\\$1");
}
function toString(obj, wrap = false) {
	const type = getType(obj);
	if (type === "nil") return "null";
	if (type === "string") return wrap ? `"${escapeStr(obj)}"` : obj;
	if (type === "boolean" || type === "number") return String(obj);
	if (type === "list") return "[" + obj.map(toDeepString).join(", ") + "]";
	if (type === "context") return "{" + Object.entries(obj).map(([key, value]) => {
		return toKeyString(key) + ": " + toDeepString(value);
	}).join(", ") + "}";
	if (type === "duration") return obj.toString();
	if (type === "date time") return obj.toString();
	if (type === "date") return obj.toString();
	if (type === "range") return "<range>";
	if (type === "time") return obj.toString();
	if (type === "function") return "<function>";
	throw notImplemented("string(" + type + ")");
}
function countSymbols(str) {
	return str.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "_").length;
}
function offsetted(func, n, scale) {
	const result = func(n * Math.pow(10, scale)) / Math.pow(10, scale);
	return isNaN(result) ? n : result;
}
function bankersRound(n) {
	const floored = Math.floor(n);
	if (n - floored === .5) return floored % 2 === 0 ? floored : floored + 1;
	return Math.round(n);
}
function stddev(array) {
	const n = array.length;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / (n - 1));
}
function listReplace(list, matcher, newItem) {
	if (isNumber(matcher)) return [
		...list.slice(0, matcher - 1),
		newItem,
		...list.slice(matcher)
	];
	return list.map((item, _idx) => {
		if (matcher.invoke([item, newItem])) return newItem;
		else return item;
	});
}
function median(array) {
	const n = array.length;
	const sorted = array.slice().sort();
	const mid = n / 2 - 1;
	const index = Math.ceil(mid);
	if (mid === index) return (sorted[index] + sorted[index + 1]) / 2;
	return sorted[index];
}
function mode(array) {
	if (array.length < 2) return array;
	const buckets = {};
	for (const n of array) buckets[n] = (buckets[n] || 0) + 1;
	const sorted = Object.entries(buckets).sort((a, b) => b[1] - a[1]);
	return sorted.filter((s) => s[1] === sorted[0][1]).map((e) => +e[0]);
}
var WEEKDAY_NAMES = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday"
];
var MONTH_NAMES = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
/**
* Concatenates flags for a regular expression.
*
* Ensures that default flags are included without duplication, even if
* user-specified flags overlap with the defaults.
*/
function buildFlags(flags, defaultFlags) {
	const unsupportedFlags = flags.replace(SUPPORTED_FLAGS_PATTERN, "");
	if (unsupportedFlags) throw new Error("illegal flags: " + unsupportedFlags);
	if (EXTENDED_FLAG_PATTERN.test(flags)) throw notImplemented("matches <x> flag");
	return flags + defaultFlags;
}
/**
* Creates a regular expression from a given pattern
*/
function createRegexp(pattern, flags, defaultFlags = "") {
	try {
		return new RegExp(pattern, "u" + buildFlags(flags, defaultFlags));
	} catch (_err) {
		if (isNotImplemented(_err)) throw _err;
	}
	return null;
}
function parseExpression(expression, context = {}, dialect) {
	return parser.configure({
		top: "Expression",
		contextTracker: trackVariables(context),
		dialect
	}).parse(expression);
}
function parseUnaryTests(expression, context = {}, dialect) {
	return parser.configure({
		top: "UnaryTests",
		contextTracker: trackVariables(context),
		dialect
	}).parse(expression);
}
var SyntaxError$1 = class extends Error {
	constructor(message, details) {
		super(message);
		Object.assign(this, details);
	}
};
var Interpreter = class {
	_buildExecutionTree(tree, input, interpreterContext) {
		const root = {
			args: [],
			node: {
				name: "__ROOT",
				input,
				position: {
					from: 0,
					to: input.length
				}
			}
		};
		const stack = [root];
		tree.iterate({
			enter(nodeRef) {
				const { isError, isSkipped } = nodeRef.type;
				if (isError) throw lintError(input, nodeRef);
				if (isSkipped) return false;
				const { from, to, name } = nodeRef;
				stack.push({
					args: [],
					node: {
						name,
						get input() {
							return input.slice(from, to);
						},
						position: {
							from,
							to
						}
					}
				});
			},
			leave(nodeRef) {
				if (nodeRef.type.isSkipped) return;
				const { node, args } = stack.pop();
				const parent = stack[stack.length - 1];
				const expr = evalNode(node, args, interpreterContext);
				parent.args.push(expr);
			}
		});
		return { root: root.args[root.args.length - 1] };
	}
	evaluate(expression, evalContext, dialect, interpreterContext) {
		const parseTree = parseExpression(expression, evalContext, dialect);
		const { root } = this._buildExecutionTree(parseTree, expression, interpreterContext);
		return {
			parseTree,
			root
		};
	}
	unaryTest(expression, evalContext, dialect, interpreterContext) {
		const parseTree = parseUnaryTests(expression, evalContext, dialect);
		const { root } = this._buildExecutionTree(parseTree, expression, interpreterContext);
		return {
			parseTree,
			root
		};
	}
};
new Interpreter();
var TEMPORAL_TYPES = /* @__PURE__ */ new Set([
	"date",
	"time",
	"date time",
	"duration"
]);
var NUMBER_ONLY = ["number"];
var FILTER_INDEX_TYPES = /* @__PURE__ */ new Set([
	"number",
	"boolean",
	"any"
]);
var LIST_OR_RANGE = /* @__PURE__ */ new Set(["list", "range"]);
function evalNode(node, args, interpreterContext) {
	const resolveInvocation = (result) => {
		if (isInvocationFailure(result)) {
			interpreterContext.addWarning(node, result.warning, {
				template: result.template,
				values: result.values
			});
			return null;
		}
		return result;
	};
	switch (node.name) {
		case "ArithOp": return (context) => {
			const invalidType = (opName, left, right) => {
				interpreterContext.addWarning(node, "INVALID_TYPE", {
					template: `Can't ${opName} {right} to {left}`,
					values: {
						left,
						right
					}
				});
			};
			const nullable = (op, opName, types = NUMBER_ONLY) => (a, b) => {
				const left = a(context);
				const right = b(context);
				if (isArray(left) || isArray(right)) {
					invalidType(opName, left, right);
					return null;
				}
				const leftType = getType(left);
				const rightType = getType(right);
				if (TEMPORAL_TYPES.has(leftType)) {
					if (!TEMPORAL_TYPES.has(rightType)) {
						invalidType(opName, left, right);
						return null;
					}
				} else if (leftType !== rightType || !types.includes(leftType)) {
					invalidType(opName, left, right);
					return null;
				}
				return op(left, right);
			};
			switch (node.input) {
				case "+": return nullable((a, b) => {
					if (isDuration(a) && !isDuration(b)) {
						const tmp = a;
						a = b;
						b = tmp;
					}
					if (isTemporal(a) && isDuration(b)) return addDuration(a, b, 1);
					else if (isTemporal(a) && isTemporal(b)) return null;
					else if (isDuration(a) && isDuration(b)) {
						const result = addDurations(a, b, 1);
						if (result === null) invalidType("add", a, b);
						return result;
					}
					return a + b;
				}, "add", [
					"string",
					"number",
					"date",
					"time",
					"duration",
					"date time"
				]);
				case "-": return nullable((a, b) => {
					if (isTemporal(a) && isDuration(b)) return addDuration(a, b, -1);
					else if (isTemporal(a) && isTemporal(b)) return subtractTemporals(a, b);
					else if (isDuration(a) && isDuration(b)) {
						const result = addDurations(a, b, -1);
						if (result === null) invalidType("subtract", a, b);
						return result;
					}
					return a - b;
				}, "subtract", [
					"number",
					"date",
					"time",
					"duration",
					"date time"
				]);
				case "*": return nullable((a, b) => a * b, "multiply", ["number"]);
				case "/": return nullable((a, b) => !b ? null : a / b, "divide", ["number"]);
				case "**":
				case "^": return nullable((a, b) => Math.pow(a, b), "exponentiate", ["number"]);
			}
		};
		case "CompareOp": return tag(() => {
			switch (node.input) {
				case ">": return (b) => createRange(b, null, false, false);
				case ">=": return (b) => createRange(b, null, true, false);
				case "<": return (b) => createRange(null, b, false, false);
				case "<=": return (b) => createRange(null, b, false, true);
				case "=": return (b) => (a) => equals(a, b);
				case "!=": return (b) => (a) => {
					const result = equals(a, b);
					return result === null ? null : !result;
				};
			}
		}, "test");
		case "BacktickIdentifier": return node.input.replace(/`/g, "");
		case "Wildcard": return (_context) => true;
		case "null": return tag((_context) => {
			return null;
		}, "nil");
		case "Disjunction": return tag((context) => {
			const left = args[0](context);
			const right = args[2](context);
			const a = typeof left === "boolean" ? left : null;
			const b = typeof right === "boolean" ? right : null;
			if (a === true || b === true) return true;
			if (a === false && b === false) return false;
			return null;
		}, "test");
		case "Conjunction": return tag((context) => {
			const left = args[0](context);
			const right = args[2](context);
			const a = typeof left === "boolean" ? left : null;
			const b = typeof right === "boolean" ? right : null;
			if (a === false || b === false) return false;
			if (a === true && b === true) return true;
			return null;
		}, "test");
		case "Context": {
			const entries = args.slice(1, -1);
			return (context) => {
				const merged = Object.assign({}, context);
				const result = {};
				for (const arg of entries) {
					const [key, value] = arg(merged);
					merged[key] = value;
					result[key] = value;
				}
				return result;
			};
		}
		case "FunctionBody": return args[0];
		case "FormalParameters": return args;
		case "FormalParameter": return args[0];
		case "ParameterName": return args.join(" ");
		case "FunctionDefinition": return (context) => {
			const parameterNames = args[2];
			const external = args[4] === "external";
			if (external) {
				interpreterContext.addWarning(node, "UNSUPPORTED", {
					template: "External functions are not supported",
					values: {}
				});
				return null;
			}
			const fnBody = args[external ? 5 : 4];
			return wrapFunction((...args) => {
				const fnContext = parameterNames.reduce((context, name, idx) => {
					context[name] = args[idx];
					return context;
				}, Object.assign({}, context));
				return fnBody(fnContext);
			}, parameterNames);
		};
		case "ContextEntry": return (context) => {
			return [typeof args[0] === "function" ? args[0](context) : args[0], args[1](context)];
		};
		case "Key": return args[0];
		case "Identifier": return node.input;
		case "SpecialFunctionName": {
			const fn = getBuiltin(node.input);
			return () => fn;
		}
		case "Name": return node.input.replace(/\s{2,}/g, " ");
		case "PathName": return tag((context) => {
			const name = args.join(" ");
			const contextValue = getFromContext(name, context);
			if (typeof contextValue !== "undefined") return contextValue;
			if (isContext(context)) interpreterContext.addWarning(node, "NO_CONTEXT_ENTRY_FOUND", {
				template: `Key '${name}' not found in {target}`,
				values: { target: context }
			});
			else interpreterContext.addWarning(node, "NO_PROPERTY_FOUND", {
				template: `Property '${name}' not found in {target}`,
				values: { target: context }
			});
			return null;
		}, "any");
		case "VariableName": {
			const name = args.join(" ");
			const builtin = getBuiltin(name);
			return tag((context) => {
				const contextValue = getFromContext(name, context);
				if (typeof contextValue !== "undefined") return contextValue;
				if (builtin) return builtin;
				interpreterContext.addWarning(node, "NO_VARIABLE_FOUND", {
					template: `Variable '${name}' not found`,
					values: {}
				});
				return null;
			}, "any");
		}
		case "QualifiedName": return {
			kind: "name",
			name: normalizeTypeName(node.input),
			resolve: (context) => args.reduce((context, arg) => typeof arg === "function" ? arg(context) : context, context)
		};
		case "?": return (context) => getFromContext("?", context);
		case "IterationContext": return (context) => {
			const a = args[0](context);
			const b = args[2] && args[2](context);
			return b ? createRange(a, b) : a;
		};
		case "Type": return args[0];
		case "InExpressions": return (context) => {
			const isValidContexts = (contexts) => {
				if (contexts === null || contexts.some((arr) => getType(arr) === "nil")) return false;
				return true;
			};
			const join = (aContexts, bContextProducer) => {
				const result = [];
				for (const aContext of aContexts) {
					const bContexts = bContextProducer(Object.assign(Object.assign({}, context), aContext));
					if (!isValidContexts(bContexts)) return null;
					for (const bContext of bContexts) result.push(Object.assign(Object.assign({}, aContext), bContext));
				}
				return result;
			};
			const cartesian = (aContexts, bContextProducer, ...otherContextProducers) => {
				if (!isValidContexts(aContexts)) return null;
				if (!bContextProducer) return aContexts;
				return cartesian(join(aContexts, bContextProducer), ...otherContextProducers);
			};
			const cartesianProduct = (contextProducers) => {
				const [aContextProducer, ...otherContextProducers] = contextProducers;
				const aContexts = aContextProducer(context);
				return cartesian(aContexts, ...otherContextProducers);
			};
			const product = cartesianProduct(args);
			return product && product.map((p) => {
				return Object.assign(Object.assign({}, context), p);
			});
		};
		case "InExpression": return (context) => {
			return extractValue(context, args[0], args[2]);
		};
		case "SpecialType": return {
			kind: "name",
			name: normalizeTypeName(node.input)
		};
		case "ListType": return {
			kind: "list",
			element: args.find(isTypeDescriptor)
		};
		case "ContextType": return {
			kind: "context",
			entries: args.find(Array.isArray) || []
		};
		case "ContextEntryTypes": return args.filter((arg) => arg && arg.name);
		case "ContextEntryType": return {
			name: args[0],
			type: args.find(isTypeDescriptor)
		};
		case "FunctionType": return { kind: "function" };
		case "InstanceOfExpression": return tag((context) => {
			return matchesType(args[0](context), args[3], context);
		}, "test");
		case "every": return tag((context) => {
			return (_contexts, _condition) => {
				const contexts = _contexts(context);
				if (getType(contexts) !== "list") return contexts;
				return contexts.every((ctx) => isTruthy(_condition(ctx)));
			};
		}, "test");
		case "some": return tag((context) => {
			return (_contexts, _condition) => {
				const contexts = _contexts(context);
				if (getType(contexts) !== "list") return contexts;
				return contexts.some((ctx) => isTruthy(_condition(ctx)));
			};
		}, "test");
		case "NumericLiteral": return constant(node.input.includes(".") ? parseFloat(node.input) : parseInt(node.input), "number");
		case "BooleanLiteral": return constant(node.input === "true", "boolean");
		case "StringLiteral": return constant(parseString(node.input), "string");
		case "PositionalParameters":
			if (args.every(isConstant)) return constant(args.map((arg) => arg.constantValue), "parameters");
			return (context) => args.map((arg) => arg(context));
		case "NamedParameter": return (context) => {
			return [args[0], args[1](context)];
		};
		case "NamedParameters": return (context) => args.reduce((args, arg) => {
			const [name, value] = arg(context);
			args[name] = value;
			return args;
		}, {});
		case "DateTimeConstructor": return constant(getBuiltin(node.input), "function");
		case "DateTimeLiteral":
			if (args.length !== 1 && isConstant(args[0]) && isConstant(args[2])) {
				const wrappedFn = wrapFunction(args[0].constantValue);
				if (wrappedFn) {
					const result = wrappedFn.invoke(args[2].constantValue);
					if (!isInvocationFailure(result)) return constant(result, "date");
				}
			}
			return tag((context) => {
				if (args.length === 1) return args[0](context);
				else {
					const target = args[0](context);
					const wrappedFn = wrapFunction(target);
					if (!wrappedFn) {
						interpreterContext.addWarning(node, "NO_FUNCTION_FOUND", {
							template: "Cannot invoke {target}",
							values: { target }
						});
						return null;
					}
					const contextOrArgs = args[2](context);
					const result = wrappedFn.invoke(contextOrArgs);
					return resolveInvocation(result);
				}
			}, "date");
		case "AtLiteral": {
			const arg = args[0];
			if (isConstant(arg)) {
				const wrappedFn = wrapFunction(getBuiltin("@"));
				if (wrappedFn) {
					const value = wrappedFn.invoke([arg.constantValue]);
					if (!isInvocationFailure(value)) return constant(value, "date");
				}
			}
			const wrappedFn = wrapFunction(getBuiltin("@"));
			return tag((context) => {
				if (!wrappedFn) {
					interpreterContext.addWarning(node, "NO_FUNCTION_FOUND", {
						template: "Cannot invoke '@'",
						values: {}
					});
					return null;
				}
				return resolveInvocation(wrappedFn.invoke([arg(context)]));
			}, "date");
		}
		case "FunctionInvocation": return tag((context) => {
			const target = args[0](context);
			const wrappedFn = wrapFunction(target);
			if (!wrappedFn) {
				interpreterContext.addWarning(node, "NO_FUNCTION_FOUND", {
					template: "Cannot invoke {target}",
					values: { target }
				});
				return null;
			}
			const contextOrArgs = args[2](context);
			const result = wrappedFn.invoke(contextOrArgs);
			return resolveInvocation(result);
		}, "any");
		case "IfExpression": return (function() {
			const ifCondition = args[1];
			const thenValue = args[3];
			const elseValue = args[5];
			return tag((context) => {
				if (isTruthy(ifCondition(context))) return thenValue(context);
				else return elseValue ? elseValue(context) : null;
			}, coalecenseTypes(thenValue, elseValue));
		})();
		case "Parameters": return args.length === 3 ? args[1] : (_context) => [];
		case "Comparison": return tag((context) => {
			const operator = args[1];
			if (operator === "in") return compareIn(args[0](context), (args[3] || args[2])(context));
			if (operator === "between") {
				const start = args[2](context);
				const end = args[4](context);
				if (start === null || end === null) return null;
				return createRange(start, end).includes(args[0](context));
			}
			const left = args[0](context);
			const right = args[2](context);
			return compareValue(operator()(right), left);
		}, "test");
		case "QuantifiedExpression": return tag((context) => {
			const testFn = args[0](context);
			const contexts = args[1];
			const condition = args[3];
			return testFn(contexts, condition);
		}, "test");
		case "ForExpression": return (context) => {
			const extractor = args[args.length - 1];
			const iterationContexts = args[1](context);
			if (getType(iterationContexts) !== "list") return iterationContexts;
			const partial = [];
			for (const ctx of iterationContexts) {
				ctx.partial = partial;
				partial.push(extractor(ctx));
			}
			return partial;
		};
		case "ArithmeticExpression": return (function() {
			if (args.length === 3) {
				const [a, op, b] = args;
				return tag((context) => {
					return op(context)(a, b);
				}, coalecenseTypes(a, b));
			}
			if (args.length === 2) {
				const [op, value] = args;
				return tag((context) => {
					return op(context)(() => 0, value);
				}, value.type);
			}
		})();
		case "PositiveUnaryTest": return (context) => {
			if (args[0].type === "boolean" && has$1(context, "?")) return args[0](context) === context["?"];
			return args[0](context);
		};
		case "ParenthesizedExpression": return args[1];
		case "PathExpression": return tag((context) => {
			const pathTarget = args[0](context);
			const pathProp = args[2];
			if (isArray(pathTarget)) return pathTarget.map((value) => pathProp(value));
			else return pathProp(pathTarget);
		}, "any");
		case "FilterExpression": return tag((context) => {
			const target = args[0](context);
			const filterFn = args[2];
			const filterTarget = isArray(target) ? target : [target];
			if (target === null) return null;
			const type = filterFn.type;
			if (FILTER_INDEX_TYPES.has(type)) {
				const idx = filterFn(context);
				if (isBoolean(idx)) {
					if (idx === true) return target;
					else return [];
				}
				if (!isNumber(idx)) return [];
				const value = filterTarget[idx < 0 ? filterTarget.length + idx : idx - 1];
				if (typeof value === "undefined") return null;
				else return value;
			}
			if (type === "string") {
				const value = filterFn(context);
				return filterTarget.filter((el) => el === value);
			}
			if (type === "test") return filterTarget.map((el) => {
				const iterationContext = Object.assign(Object.assign(Object.assign({}, context), { item: el }), el);
				let result = filterFn(iterationContext);
				if (typeof result === "function") result = result(el);
				if (isRange(result)) result = result.includes(el);
				if (result === true) return el;
				return result;
			}).filter(isTruthy);
			return null;
		}, "any");
		case "SimplePositiveUnaryTest": return tag((context) => {
			if (args.length === 1) return args[0](context);
			return args[0](context)(args[1](context));
		}, "test");
		case "List": {
			const elements = args.slice(1, -1);
			return (context) => {
				return elements.map((arg) => arg(context));
			};
		}
		case "Interval": {
			const startBracket = args[0] === "[";
			const endBracket = args[4] === "]";
			return tag((context) => {
				const left = args[1](context);
				const right = args[3](context);
				return createRange(left, right, left !== null && startBracket, right !== null && endBracket);
			}, "test");
		}
		case "PositiveUnaryTests":
		case "Expressions": return (context) => {
			return args.map((a) => a(context));
		};
		case "Expression": return (context) => {
			return args[0](context);
		};
		case "UnaryTests": {
			const negate = args[0] === "not";
			const tests = negate ? args.slice(2, -1) : args;
			return (context) => {
				return (value = null) => {
					const matches = tests.map((test) => test(context)).flat(1).map((test) => {
						if (isArray(test)) return test.includes(value);
						if (typeof test === "boolean") return test;
						return compareValue(test, value);
					}).some((v) => v === true);
					return matches === null ? null : negate ? !matches : matches;
				};
			};
		}
		default: return node.name;
	}
}
function getBuiltin(name, _context) {
	return getFromContext(name, builtins);
}
function extractValue(context, prop, _target) {
	const target = _target(context);
	if (LIST_OR_RANGE.has(getType(target))) return target.map((t) => ({ [prop]: t }));
	return null;
}
function compareIn(value, tests) {
	if (!isArray(tests)) {
		if (getType(tests) === "nil") return null;
		tests = [tests];
	}
	let unknown = false;
	for (const test of tests) {
		let result = compareValue(test, value);
		if (result === null && !isRange(test) && typeof test !== "function") result = false;
		if (result === true) return true;
		if (result === null) unknown = true;
	}
	return unknown ? null : false;
}
function compareValue(test, value) {
	if (typeof test === "function") return test(value);
	if (isRange(test)) return test.includes(value);
	return equals(test, value);
}
function coalecenseTypes(a, b) {
	if (!b) return a.type;
	if (a.type === b.type) return a.type;
	return "any";
}
function tag(fn, type) {
	return Object.assign(fn, {
		type,
		toString() {
			return `TaggedFunction[${type}] ${Function.prototype.toString.call(fn)}`;
		}
	});
}
/**
* A tagged evaluation function for a value known at build time; the
* `constantValue` marker lets enclosing nodes (e.g. AtLiteral) fold
* themselves at build time, too.
*/
function constant(value, type) {
	return Object.assign(tag(() => value, type), { constantValue: value });
}
/**
* Whether an evaluation function carries a build-time constant value.
*/
function isConstant(fn) {
	return "constantValue" in fn;
}
function isTruthy(obj) {
	return obj !== false && obj !== null;
}
/**
* A parsed FEEL type, as it appears on the right-hand side of an
* `instance of` expression.
*
* @typedef {(
*   { kind: 'name', name: string, resolve?: (context) => any } |
*   { kind: 'list', element: TypeDescriptor } |
*   { kind: 'context', entries: { name: string, type: TypeDescriptor }[] } |
*   { kind: 'function' }
* )} TypeDescriptor
*/
var anyType = (value) => getType(value) !== "nil";
/**
* Predicates for the named FEEL types, all built on the {@link getType}
* oracle (the single source of truth for type identity). The two duration
* variants additionally inspect the duration's kind.
*/
var NAMED_TYPE_CHECKS = {
	"Any": anyType,
	"Null": (value) => value === null,
	"number": (value) => getType(value) === "number",
	"string": (value) => getType(value) === "string",
	"boolean": (value) => getType(value) === "boolean",
	"date": (value) => getType(value) === "date",
	"time": (value) => getType(value) === "time",
	"date and time": (value) => getType(value) === "date time",
	"duration": (value) => getType(value) === "duration",
	"days and time duration": (value) => isDuration(value) && !value.yearsMonths,
	"years and months duration": (value) => isDuration(value) && value.yearsMonths,
	"context": (value) => getType(value) === "context",
	"list": (value) => getType(value) === "list",
	"range": (value) => getType(value) === "range",
	"function": (value) => getType(value) === "function"
};
function normalizeTypeName(name) {
	return name.replace(/\s+/g, " ").trim();
}
function isTypeDescriptor(obj) {
	return obj && typeof obj === "object" && typeof obj.kind === "string";
}
/**
* Whether `value` is an instance of the given FEEL type, per the DMN
* `instance of` operator. Composite types (`list<T>`, `context<...>`) are
* matched structurally; named types delegate to {@link getType}, and an
* unknown name falls back to a JavaScript constructor resolved from the
* evaluation context.
*/
function matchesType(value, descriptor, context) {
	if (!isTypeDescriptor(descriptor)) return false;
	switch (descriptor.kind) {
		case "name": {
			const check = NAMED_TYPE_CHECKS[descriptor.name];
			if (check) return check(value);
			const target = descriptor.resolve ? descriptor.resolve(context) : null;
			return typeof target === "function" && value instanceof target;
		}
		case "list": return getType(value) === "list" && value.every((element) => matchesType(element, descriptor.element, context));
		case "context": return getType(value) === "context" && descriptor.entries.every(({ name, type }) => has$1(value, name) && matchesType(value[name], type, context));
		case "function": return getType(value) === "function";
	}
	return false;
}
function parseString(str) {
	if (str.startsWith("\"")) str = str.slice(1);
	if (str.endsWith("\"")) str = str.slice(0, -1);
	return str.replace(/(\\")|(\\\\)|(\\n)|(\\r)|(\\t)|(\\u[a-fA-F0-9]{5,6})|((?:\\u[a-fA-F0-9]{1,4})+)/gi, function(substring, ...groups) {
		const [quotes, backslash, newline, carriageReturn, tab, codePoint, charCodes] = groups;
		if (quotes) return "\"";
		if (newline) return "\n";
		if (carriageReturn) return "\r";
		if (tab) return "	";
		if (backslash) return "\\";
		const escapePattern = /\\u([a-fA-F0-9]+)/gi;
		if (codePoint) {
			const codePointMatch = escapePattern.exec(codePoint);
			return String.fromCodePoint(parseInt(codePointMatch[1], 16));
		}
		if (charCodes) {
			const chars = [];
			let charCodeMatch;
			while ((charCodeMatch = escapePattern.exec(substring)) !== null) chars.push(parseInt(charCodeMatch[1], 16));
			return String.fromCharCode(...chars);
		}
		throw new Error("illegal match");
	});
}
function lintErrorDetails(errorNodeRef) {
	const node = errorNodeRef.node;
	const parent = node.parent;
	const { from, to } = node;
	if (node.from !== node.to) return {
		message: `Unrecognized token in <${parent.name}>`,
		position: {
			from,
			to
		}
	};
	const next = findNext(node);
	if (next) return {
		message: `Unrecognized token <${next.name}> in <${parent.name}>`,
		position: {
			from: next.from,
			to: next.to
		}
	};
	else return {
		message: `Incomplete <${(parent.enterUnfinishedNodesBefore(errorNodeRef.to) || parent).name}>`,
		position: {
			from,
			to
		}
	};
}
function lintError(input, errorNodeRef) {
	const { message, position } = lintErrorDetails(errorNodeRef);
	return new SyntaxError$1(message, {
		input: input.slice(position.from, position.to),
		position
	});
}
function findNext(nodeRef) {
	const node = nodeRef.node;
	let next, parent = node;
	do {
		next = parent.nextSibling;
		if (next) return next;
		parent = parent.parent;
	} while (parent);
	return null;
}
// src/feel/unfinished.ts
var longest = 2e4;
/** The paths and calls in the part of a text between two offsets, as far as they can be told. */
function referencesOfUnfinished(text, from, to) {
	if (to - from > longest) return {
		paths: [],
		calls: []
	};
	const paths = [];
	const calls = [];
	const shift = (node) => ({
		from: node.from + from,
		to: node.to + from
	});
	const wordOf = (node) => text.slice(node.from + from, node.to + from).replace(/^`(.*)`$/, "$1");
	const segmentOf = (node) => ({
		name: wordOf(node),
		...shift(node)
	});
	/** The names of a path expression, from its variable on; undefined where it starts with something else. */
	const segmentsOf = (node) => {
		if (node.name === "VariableName") return [segmentOf(node)];
		if (node.name === "FilterExpression") return node.firstChild ? segmentsOf(node.firstChild) : void 0;
		if (node.name !== "PathExpression" || !node.firstChild) return void 0;
		const source = segmentsOf(node.firstChild);
		const name = node.getChild("PathName");
		return source && (name && name.to > name.from ? [...source, segmentOf(name)] : source);
	};
	const visit = (node, inPath) => {
		const segments = inPath ? void 0 : segmentsOf(node);
		if (segments) paths.push({
			from: segments[0].from,
			to: segments.at(-1).to,
			segments
		});
		if (node.name === "FunctionInvocation" && node.firstChild) {
			const args = node.getChild("PositionalParameters") ?? node.getChild("NamedParameters");
			const values = args ? childrenOf(args).filter((child) => /[A-Z]/.test(child.name)) : [];
			calls.push({
				name: wordOf(node.firstChild),
				...shift(node),
				arguments: values.map(shift)
			});
		}
		childrenOf(node).forEach((child, index) => {
			if (!(node.name === "FunctionInvocation" && index === 0)) visit(child, (segments !== void 0 || inPath) && index === 0);
		});
	};
	try {
		visit(parseExpression(text.slice(from, to), {}, "camunda").topNode, false);
	} catch {
		return {
			paths: [],
			calls: []
		};
	}
	return {
		paths,
		calls
	};
}
function childrenOf(node) {
	const found = [];
	for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
	return found;
}
// src/feel/compile.ts
var defaultMaxSteps = 2e6;
var mostCompiled = 500;
var compiled = /* @__PURE__ */ new Map();
/** Parses and compiles a text, which may start with blanks and one `=`. The same text gives the same object again. */
function compileExpression(text, line, dialect) {
	const key = `${line} ${dialect} ${text}`;
	const known = compiled.get(key);
	const expression = known ?? new Expression(text, line, dialect);
	if (known) compiled.delete(key);
	else if (compiled.size >= mostCompiled) compiled.delete(compiled.keys().next().value);
	compiled.set(key, expression);
	return expression;
}
/** Compiles where needed, and evaluates. */
function evaluateExpression(text, scope, options) {
	return compileExpression(text, options.line, options.dialect).evaluate(scope, options);
}
var Expression = class {
	text;
	syntax;
	#line;
	#dialect;
	#span;
	#parsed;
	#code;
	#references;
	constructor(text, line, dialect) {
		this.text = text;
		this.#line = line;
		this.#dialect = dialect;
		this.#span = expressionIn(text);
		const { from, to } = this.#span;
		this.#parsed = parse(text, from, to, line);
		if (!this.#parsed.ok) {
			const error = engineReason(this.#parsed, text, from, to);
			const problem = syntaxProblem(this.#parsed, text, from, to);
			this.syntax = {
				ok: false,
				kind: "syntax",
				error,
				problem,
				warnings: []
			};
		}
	}
	get paths() {
		return this.#allReferences().paths;
	}
	get calls() {
		return this.#allReferences().calls;
	}
	#allReferences() {
		const { from, to } = this.#span;
		this.#references ??= this.#parsed.ok ? referencesOf(this.#parsed.exp) : referencesOfUnfinished(this.text, from, to);
		return this.#references;
	}
	evaluate(scope, options) {
		if (!this.#parsed.ok) return this.syntax;
		const run = this.#run(options);
		try {
			this.#code ??= new Compiler(this.#parsed.exp, this.#line, this.#dialect).compile(this.#parsed.exp);
			return this.#result(this.#code(rootFrame(scope), run), run);
		} catch (error) {
			return this.#failure(error, run);
		}
	}
	/** Where the sub-expression was reached more than once, as in a filter, its first value. */
	valueAt(from, to, scope, options) {
		if (!this.#parsed.ok) return void 0;
		const root = this.#parsed.exp;
		const target = smallest(root, from, to);
		if (!target) return void 0;
		const run = this.#run(options);
		let seen;
		const watch = {
			...target,
			see(value) {
				seen ??= { value };
			}
		};
		try {
			new Compiler(root, this.#line, this.#dialect, watch).compile(root)(rootFrame(scope), run);
		} catch (error) {
			if (!seen) return isExpected(error) ? void 0 : this.#failure(error, run);
		}
		if (!seen) return void 0;
		try {
			run.assertion = void 0;
			const result = this.#result(seen.value, run);
			const end = target.segments ? segmentEnd(target.exp, target.segments) : target.exp.to;
			return {
				...result,
				warnings: result.warnings.filter((at) => at.from >= target.exp.from && at.to <= end)
			};
		} catch (error) {
			return this.#failure(error, run);
		}
	}
	#run({ world, maxSteps = defaultMaxSteps }) {
		return new Run(this.#line, world, maxSteps, this.#span);
	}
	#result(value, run) {
		const expression = this.text.slice(this.#span.from, this.#span.to);
		if (run.assertion !== void 0) {
			const error = `Assertion failure on evaluate the expression '${expression}': ${run.assertion}`;
			return this.#fail("evaluation", error, `Assertion failed: ${run.assertion}`, run);
		}
		if (value instanceof FeelError) {
			const error = `failed to evaluate expression '${expression}': ${value.message}`;
			return this.#fail("evaluation", error, value.message, run);
		}
		const json = toJson(value, this.#dialect, this.#line);
		if (json.ok) return {
			ok: true,
			value: json.value,
			type: typeOf(value),
			warnings: run.warnings()
		};
		const error = `The output expression result cannot be parsed as JSON: ${json.text}`;
		const message = `Camunda ${this.#line} has no JSON for dates, times and durations: ${json.text}`;
		return this.#fail("unprintable", error, message, run);
	}
	/** Everything that may be thrown on purpose, and what a hostile text can provoke; anything else is our bug. */
	#failure(thrown, run) {
		const expression = this.text.slice(this.#span.from, this.#span.to);
		if (thrown instanceof JavaException) {
			const error = `failed to evaluate expression '${expression}' : ${thrown.message}`;
			const failure = this.#fail("evaluation", error, `The evaluation fails: ${thrown.message}`, run);
			const last = failure.warnings.at(-1);
			const problem = last ? {
				...failure.problem,
				hint: `Before that: ${last.message}`
			} : failure.problem;
			return {
				...failure,
				problem,
				warnings: []
			};
		}
		if (thrown instanceof Runaway) return this.#runaway(thrown.message, run);
		if (thrown instanceof Unsupported) {
			const message = `This can't be previewed: ${thrown.message}.`;
			return this.#fail("unsupported", message, message, run);
		}
		if (thrown instanceof RangeError) return this.#runaway("too deep or too large", run);
		throw thrown;
	}
	#runaway(reason, run) {
		const message = `The evaluation was stopped: ${reason}.`;
		return this.#fail("runaway", message, message, run);
	}
	#fail(kind, error, message, run) {
		const { from, to } = run.at;
		return {
			ok: false,
			kind,
			error,
			problem: {
				code: problemCodes[kind],
				severity: "error",
				message,
				at: {
					from,
					to,
					...placeOf$1(this.text, from)
				}
			},
			warnings: run.warnings()
		};
	}
};
var problemCodes = {
	syntax: "FEEL_SYNTAX",
	evaluation: "FEEL_EVALUATION",
	runaway: "FEEL_RUNAWAY",
	unprintable: "FEEL_UNPRINTABLE",
	unsupported: "FEEL_UNSUPPORTED"
};
function isExpected(error) {
	return [
		JavaException,
		Runaway,
		Unsupported,
		RangeError
	].some((expected) => error instanceof expected);
}
/** The runtime trims as Java does (up to the blank, no other spaces), drops one `=`, and trims again. */
function expressionIn(text) {
	const isBlank = (at) => text.charCodeAt(at) <= 32;
	let [from, to] = [0, text.length];
	while (to > from && isBlank(to - 1)) to--;
	while (from < to && isBlank(from)) from++;
	if (text[from] === "=" && from < to) from++;
	while (from < to && isBlank(from)) from++;
	return {
		from,
		to
	};
}
/** The smallest sub-expression that covers a part of the text; of a path, its first segments. */
function smallest(root, from, to) {
	if (from < root.from || to > root.to) return void 0;
	let exp = root;
	for (;;) {
		const inner = children(exp).find((child) => child.from <= from && to <= child.to);
		if (!inner) break;
		exp = inner;
	}
	if (exp.kind !== "reference") return { exp };
	const segments = exp.segments.findIndex((segment) => to <= segment.to) + 1;
	return segments > 0 && segments < exp.segments.length ? {
		exp,
		segments
	} : { exp };
}
function segmentEnd(exp, segments) {
	return exp.kind === "reference" ? exp.segments[segments - 1].to : exp.to;
}
// src/runtime/javaText.ts
/**
* A value as Java's `toString` prints it: maps as `{key=value}`, lists as `[a, b]`, text without quotes. A response may
* be megabytes and a message shows little of it: printing may stop at `atMost` characters.
*/
function javaText(value, atMost = Infinity) {
	return printed$1(value, {
		text: (text) => text,
		number: javaNumber,
		equals: "=",
		between: ", "
	}, atMost);
}
/** A value as JSON; printing may stop at `atMost` characters. */
function jsonText(value, atMost = Infinity) {
	return printed$1(value, {
		text: (text) => JSON.stringify(text),
		number: String,
		equals: ":",
		between: ","
	}, atMost);
}
function printed$1(value, style, atMost) {
	const parts = [];
	let length = 0;
	const add = (part) => {
		parts.push(part);
		length += part.length;
	};
	const full = () => length >= atMost;
	const print = (value) => {
		if (full()) return;
		if (typeof value === "string") return add(style.text(value));
		if (typeof value === "number") return add(style.number(value));
		if (value === null || typeof value === "boolean" || value instanceof ExactNumber) return add(String(value));
		const keys = Array.isArray(value) ? void 0 : Object.keys(value);
		const [open, close] = keys ? ["{", "}"] : ["[", "]"];
		const size = keys ? keys.length : value.length;
		add(open);
		for (let at = 0; at < size && !full(); at++) {
			if (at > 0) add(style.between);
			if (keys) add(style.text(keys[at]) + style.equals);
			print(keys ? value[keys[at]] : value[at]);
		}
		add(close);
	};
	print(value);
	return length > atMost ? parts.join("").slice(0, atMost) : parts.join("");
}
/** Whole numbers were read as integers, all others as doubles, which Java prints with an exponent outside 1e-3..1e7. */
function javaNumber(value) {
	const magnitude = Math.abs(value);
	if (Number.isInteger(value) && magnitude < 2 ** 63) return BigInt(value).toString();
	if (magnitude >= .001 && magnitude < 1e7) return String(value);
	const [digits = "", exponent = ""] = value.toExponential().split("e");
	return `${digits.includes(".") ? digits : `${digits}.0`}E${Number(exponent)}`;
}
/** Java's `String.isBlank`: only characters that `Character.isWhitespace` knows, so no no-break spaces. */
function isBlank(text) {
	return /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/.test(text);
}
/** The capacity of a `HashMap` made as a copy of `size` entries, or filled by `putAll` at first. */
function copiedCapacity(size) {
	return powerOfTwo(Math.ceil(size / .75));
}
/** The capacity after one more entry has made the map `size` entries large. */
function grownCapacity(capacity, size) {
	return size > capacity * .75 ? capacity * 2 : capacity;
}
/** The same entries in the order in which a `HashMap` of that capacity walks through them. */
function inHashOrder(object, capacity) {
	const ordered = emptyObject();
	const buckets = Object.keys(object).map((key) => ({
		key,
		bucket: spread(hashCode(key)) & capacity - 1
	}));
	for (const { key } of buckets.sort((a, b) => a.bucket - b.bucket)) ordered[key] = object[key];
	return ordered;
}
function hashCode(text) {
	let hash = 0;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at) | 0;
	return hash;
}
function spread(hash) {
	return hash ^ hash >>> 16;
}
function powerOfTwo(atLeast) {
	let capacity = 1;
	while (capacity < atLeast) capacity *= 2;
	return capacity;
}
// src/runtime/javaExceptions.ts
var inputException$1 = "io.camunda.connector.api.error.ConnectorInputException";
var retryException = "io.camunda.connector.api.error.ConnectorRetryException";
var feelException = "io.camunda.connector.feel.FeelEngineWrapperException";
/** Quotes end here. The runtime's do not, but it cuts every message long before, once secrets are masked in it. */
var maxQuote = 2e4;
/** `ConnectorInputException`, or any exception that one of them caused. */
function isInputException(exception) {
	return exception.type === "io.camunda.connector.api.error.ConnectorInputException" || exception.cause?.type === "io.camunda.connector.api.error.ConnectorInputException";
}
/** Only a `ConnectorException` and its subclasses have a code and variables: Java's own exceptions have none. */
function hasCode({ type }) {
	return type !== "io.camunda.connector.api.error.ConnectorInputException" && !/^(java|javax|jakarta)\./.test(type);
}
/** Raised when an expression can't be evaluated. */
function evaluationFailed(input, reason, rules) {
	const quoted = quotes[rules.quotesContext](input);
	return {
		type: feelException,
		message: evaluationMessage(input.expression, quoted, reason, rules)
	};
}
function evaluationMessage(expression, context, reason, rules) {
	const max = rules.maxQuotedCharacters;
	return `Failed to evaluate expression '${expression}' in context '${context.length > max ? `${context.slice(0, max)}...(truncated)` : context}'. Reason: ${reason}`;
}
var quotes = {
	value: ({ value }) => javaText(value, maxQuote),
	arrayIdentity: () => "[Ljava.lang.Object;@HASH",
	arrayContent: ({ value, retries }) => {
		const job = retries === void 0 ? [] : [`ErrorExpressionJobContext[job=ErrorExpressionJob[retries=${retries}]]`];
		const quoted = javaText(value, maxQuote);
		return `[${[
			quoted,
			`{response=${quoted}}`,
			...job
		].join(", ")}]`;
	}
};
/** Raised when an expression's value can't be used: the message quotes it as JSON where else the context stands. */
function valueRefused(expression, json, reason, rules) {
	const message = evaluationMessage(expression, json, reason, rules);
	if (!rules.wrongValueIsInputException) return {
		type: feelException,
		message
	};
	return {
		type: inputException$1,
		message: `${feelException}: ${message}`,
		cause: {
			type: feelException,
			message
		}
	};
}
/** Raised when an expression's value is read as a Java type that it does not fit. */
function valueUnreadable(expression, value, javaType, rules) {
	const json = jsonText(value, maxQuote);
	return valueRefused(expression, json, `Cannot parse '${json}' as '${javaType}'.`, rules);
}
/** Raised when an expression's value is no JSON object. */
function noObject(which, expression, value, rules) {
	if (!rules.namesWrongValue) return valueUnreadable(expression, value, "java.util.Map", rules);
	const json = jsonText(value, maxQuote);
	return valueRefused(expression, json, `${which} must return a JSON object, but got ${jsonType(value)}. Evaluated value: ${json}`, rules);
}
function jsonType(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (isObject$1(value)) return "object";
	return typeof value === "string" || typeof value === "boolean" ? typeof value : "number";
}
/** Raised when a result mapping holds text that would be run as a document function. */
function forbiddenText(literal, value, rules) {
	return valueRefused(literal, jsonText(value, maxQuote), `The connector result contains a forbidden literal '${literal}'.`, rules);
}
/** Raised when variables are too large to be sent. */
function tooLarge(bytes) {
	return {
		type: inputException$1,
		message: `Output variables payload (${bytes} bytes) exceeds the 1.5 MB safe variable size limit for Zeebe job completion. To handle large payloads, enable the 'Create document' option where available.`
	};
}
/** Raised by Java wherever null is used as an object; most have no message. */
function nullPointer(message) {
	return message === void 0 ? { type: "java.lang.NullPointerException" } : {
		type: "java.lang.NullPointerException",
		message
	};
}
/**
* The runtime's own masking of a message, one value after the other. An empty value puts the mask between all
* characters, and of overlapping values the rest of the longer one stays: so does the real runtime.
*/
function maskMessage(message, values) {
	return values.reduce((text, value) => text.replaceAll(value, () => "***"), message);
}
/** A value with every secret value in its texts and keys hidden, longest first; for showing only. */
function maskValue(value, values) {
	const hidden = values.filter((text) => text !== "").sort((a, b) => b.length - a.length);
	return hidden.length === 0 ? value : maskJson(value, hidden);
}
function maskJson(value, hidden) {
	if (typeof value === "string") return maskMessage(value, hidden);
	if (Array.isArray(value)) return value.map((item) => maskJson(item, hidden));
	if (!isObject$1(value)) return value;
	const masked = emptyObject();
	for (const key of Object.keys(value)) masked[maskMessage(key, hidden)] = maskJson(value[key], hidden);
	return masked;
}
/** A request with every secret hidden, also where it was encoded for a URL, a form, JSON or Basic authentication. */
function maskRequest(request, values) {
	const encoded = [...new Set(values.flatMap(encodings))];
	const hide = (text) => maskValue(text, encoded);
	return {
		...request,
		url: hide(request.url),
		headers: request.headers.map(([name, value]) => [name, hide(maskBasic(value, values))]),
		...request.body !== void 0 && { body: hide(request.body) }
	};
}
function encodings(value) {
	const inJson = JSON.stringify(value).slice(1, -1);
	if (/\p{Surrogate}/u.test(value)) return [value, inJson];
	const inUrl = encodeURIComponent(value);
	return [
		value,
		inJson,
		inUrl,
		inUrl.replaceAll("%20", "+")
	];
}
function maskBasic(header, values) {
	const credentials = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(header)?.[1];
	if (credentials === void 0) return header;
	const bytes = Uint8Array.from(atob(credentials), (character) => character.charCodeAt(0));
	const text = new TextDecoder().decode(bytes);
	return maskValue(text, values) === text ? header : `Basic ***`;
}
// src/runtime/retryBackoff.ts
var pattern = /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;
var nanosPerSecond = 1000000000n;
var maxLong = 2n ** 63n - 1n;
/**
* Reads a duration as Java's `Duration.parse` does: days to seconds, signs anywhere, any case; no years, months, weeks.
* Undefined where the text is malformed or too large. Milliseconds; Infinity where they do not fit into a Java long.
*/
function parseDuration(text) {
	const match = pattern.exec(text);
	if (!match) return void 0;
	const [, sign, days, time, hours, minutes, seconds, fraction = ""] = match;
	if (time?.length === 1 || [
		days,
		hours,
		minutes,
		seconds
	].every((part) => part === void 0)) return void 0;
	const whole = amount(days) * 86400n + amount(hours) * 3600n + amount(minutes) * 60n + amount(seconds);
	if (whole > maxLong || whole < -maxLong) return void 0;
	const nanos = BigInt(fraction.padEnd(9, "0")) * (seconds?.startsWith("-") ? -1n : 1n);
	return toMilliseconds((whole * nanosPerSecond + nanos) * (sign === "-" ? -1n : 1n));
}
/** A duration of that many seconds, as Jackson reads a bare number. */
function secondsToMilliseconds(seconds) {
	if (Math.abs(seconds) > Number(maxLong)) return void 0;
	const whole = Math.trunc(seconds);
	return toMilliseconds(BigInt(whole) * nanosPerSecond + BigInt(Math.round((seconds - whole) * 1e9)));
}
function toMilliseconds(nanos) {
	const milliseconds = nanos / 1000000n;
	return milliseconds > maxLong || milliseconds < -maxLong ? Infinity : Number(milliseconds);
}
function amount(digits) {
	return digits === void 0 ? 0n : BigInt(digits.replace(/^\+/, ""));
}
/** The phase that reads the header; an empty text is as malformed as any other. */
function readRetryBackoff(text, rules) {
	const milliseconds = parseDuration(text);
	if (milliseconds !== void 0) return { phase: {
		phase: "retryBackoff",
		text,
		milliseconds
	} };
	const failure = `Failed to parse retry backoff header. Expected ISO-8601 duration, e.g. PT5M, got: ${text}`;
	return {
		phase: {
			phase: "retryBackoff",
			text,
			failure
		},
		exception: {
			type: rules.malformedBackoff,
			message: failure
		}
	};
}
// src/runtime/failure.ts
/** Longest message that the runtime sends to the engine, in UTF-16 units. */
var maxMessage = 6e3;
function cutMessage(message) {
	return message.slice(0, maxMessage);
}
/** An exception of the connector, the input or the result mapping: it costs a retry, or all of them. */
function failureOf(exception, attempt, rules) {
	const failure = {
		...messageAndVariables(exception, attempt.secrets, rules),
		retries: attempt.retries - 1
	};
	const { retryBackoff } = attempt;
	if (rules.knowsRetryException && exception.type === "io.camunda.connector.api.error.ConnectorRetryException") {
		const own = exception.backoff === void 0 ? void 0 : parseDuration(exception.backoff);
		return {
			...failure,
			retries: exception.retries ?? failure.retries,
			retryBackoff: own ?? retryBackoff
		};
	}
	const final = rules.inputExceptionIsFinal && isInputException(exception);
	return {
		...failure,
		retries: final ? 0 : failure.retries,
		retryBackoff
	};
}
/** A malformed `retryBackoff`, or an exception while the outcome itself was decided: no retries, no backoff. */
function finalFailureOf(exception, secrets, rules) {
	return {
		...messageAndVariables(exception, secrets, rules),
		retries: 0
	};
}
function messageAndVariables(exception, secrets, rules) {
	const own = exception.message ?? null;
	const message = rules.masksMessages ? maskMessage(own ?? "", secrets) : own;
	const error = emptyObject();
	if (message !== null) error.message = cutMessage(message);
	error.type = exception.type;
	if (hasCode(exception)) {
		if (exception.code !== void 0) error.code = exception.code;
		if (rules.exceptionVariables && exception.variables) error.variables = exception.variables;
	}
	const variables = emptyObject();
	variables.error = error;
	return {
		message,
		variables
	};
}
// src/runtime/variablesSize.ts
/** The exception that the runtime raises over variables that are too large, if they are. */
function checkSize(variables, rules) {
	if (rules.maxVariablesBytes === Infinity) return void 0;
	const bytes = jsonBytes(variables);
	return bytes > rules.maxVariablesBytes ? tooLarge(bytes) : void 0;
}
function jsonBytes(value) {
	if (typeof value === "string") return textBytes(value);
	if (Array.isArray(value)) return value.reduce((sum, item) => sum + jsonBytes(item), 2 + commas(value.length));
	if (value instanceof ExactNumber) return value.text.length;
	if (!isObject$1(value)) return String(value).length;
	const keys = Object.keys(value);
	return keys.reduce((sum, key) => sum + textBytes(key) + 1 + jsonBytes(value[key]), 2 + commas(keys.length));
}
function commas(items) {
	return Math.max(items - 1, 0);
}
function textBytes(text) {
	if (/^[\x20\x21\x23-\x5b\x5d-\x7f]*$/.test(text)) return text.length + 2;
	let bytes = 0;
	for (const character of JSON.stringify(text)) {
		const code = character.codePointAt(0);
		bytes += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
	}
	return bytes;
}
// src/runtime/command.ts
function sendComplete(variables) {
	return { command: {
		command: "complete",
		variables
	} };
}
/** Fails the job. Retries never go below 0; the newest line ends the message in the variables, as Java prints them. */
function sendFailure({ message, retries, retryBackoff, variables }, rules) {
	if (message === null && !rules.appendsErrorVariables) return { refused: nullPointer() };
	if (retryBackoff === Infinity) return { refused: {
		type: "java.lang.ArithmeticException",
		message: "long overflow"
	} };
	const appended = rules.appendsErrorVariables ? ` | Error variables: ${javaText(variables, maxMessage)}` : "";
	return { command: {
		command: "fail",
		retries: Math.max(retries, 0),
		errorMessage: cutMessage(`${message}${appended}`),
		retryBackoffMs: retryBackoff ?? 0,
		variables: rules.sendsErrorVariables ? variables : null
	} };
}
/** Sends what an error expression decided. */
function sendError(error, rules) {
	if (error.kind === "bpmnError") return sendBpmnError(error, rules);
	return error.kind === "jobError" ? sendJobError(error, rules) : sendIgnoreError(error, rules);
}
function sendBpmnError({ code, message, variables }, rules) {
	const sent = variables ?? emptyObject();
	const tooLarge = checkSize(sent, rules);
	if (tooLarge) return { refused: tooLarge };
	if (code === null || message === null) return { refused: nullPointer() };
	return { command: {
		command: "throwError",
		errorCode: code,
		errorMessage: cutMessage(message),
		variables: sent
	} };
}
function sendJobError({ message, variables, retries, retryBackoff }, rules) {
	const own = rules.sendsJobErrorVariables ? variables : null;
	if (message === null && own === null) return { refused: nullPointer() };
	const sent = withError(own, message);
	const tooLarge = checkSize(sent, rules);
	if (tooLarge) return { refused: tooLarge };
	if (retries === null) return { refused: nullPointer(noRetries) };
	return sendFailure({
		message,
		retries,
		retryBackoff,
		variables: sent
	}, rules);
}
var noRetries = "Cannot invoke \"java.lang.Integer.intValue()\" because the return value of \"io.camunda.connector.runtime.core.error.JobError.retries()\" is null";
/** A job error's variables and its message as `error`, which overwrites a variable of that name. */
function withError(variables, message) {
	const merged = Object.assign(emptyObject(), variables);
	const copied = copiedCapacity(Object.keys(merged).length);
	merged.error = message;
	return inHashOrder(merged, grownCapacity(copied, Object.keys(merged).length));
}
function sendIgnoreError({ variables }, rules) {
	if (variables === null) return { refused: {
		type: "java.lang.IllegalArgumentException",
		message: "variables must not be null"
	} };
	const tooLarge = checkSize(variables, rules);
	return tooLarge ? { refused: tooLarge } : sendComplete(variables);
}
// src/runtime/http/httpLine.ts
var nearest = {
	"8.3": "8.6",
	"8.5": "8.6",
	"8.6": "8.6",
	"8.7": "8.7",
	"8.8": "8.8",
	"8.9": "8.8"
};
/** The measured line that stands for a line of the runtime; `notice` says so where it is another one. */
function httpLineFor(line) {
	const measured = nearest[line];
	if (measured === line) return { line: measured };
	return {
		line: measured,
		notice: `REST connector of ${line}: not measured, previewed as ${measured}`
	};
}
var rules86 = {
	runtimeLine: "8.5",
	rawSecrets: true,
	evaluatesExpressions: true,
	readsTextAsJson: "always",
	unwrapsSingleItems: false,
	bindingFailure: "coded",
	namesConstraint: false,
	knowsDocuments: false,
	documentSize: false,
	listsCookies: "onRequest",
	urlEncoding: "whole",
	keepsPlusInPath: false,
	forgivesUrls: false,
	breaksWithoutHost: false,
	typesEmptyBody: true,
	hashesBody: false,
	multipart: "printed",
	printsRequest: {
		storeResponse: false,
		defaults: false
	},
	acceptEncoding: "gzip, x-gzip, deflate",
	clientHeaders: [
		"Content-Length",
		"Content-Type",
		"Host",
		"Connection",
		"User-Agent"
	],
	userAgent: "5.3.1 (Java/21.0.6)",
	retryLosesAcceptEncoding: true,
	retryWithinReadTimeout: true,
	refusesSwitch: false,
	keepsEncodingHeaders: false,
	refusesUnknownEncoding: false,
	brokenZipAborts: false,
	brokenBodyFails: false,
	timeoutMessage: "An error occurred while executing the request, or the connection was aborted"
};
var rules87 = {
	...rules86,
	runtimeLine: "8.8",
	readsTextAsJson: "unlessQuotedBody",
	unwrapsSingleItems: true,
	bindingFailure: "input",
	namesConstraint: true,
	knowsDocuments: true,
	documentSize: true,
	listsCookies: "always",
	urlEncoding: "parts",
	keepsPlusInPath: true,
	breaksWithoutHost: true,
	hashesBody: true,
	multipart: "itemised",
	printsRequest: {
		storeResponse: true,
		defaults: false
	},
	clientHeaders: [
		"Host",
		"Content-Length",
		"Content-Type",
		"Connection",
		"User-Agent"
	],
	userAgent: "5.5 (Java/21.0.8)",
	retryLosesAcceptEncoding: false,
	refusesSwitch: true,
	brokenBodyFails: true
};
var httpRules = {
	"8.6": rules86,
	"8.7": rules87,
	"8.8": {
		...rules87,
		rawSecrets: false,
		evaluatesExpressions: false,
		readsTextAsJson: "never",
		documentSize: false,
		keepsPlusInPath: false,
		forgivesUrls: true,
		typesEmptyBody: false,
		printsRequest: {
			storeResponse: true,
			defaults: true
		},
		acceptEncoding: "gzip, deflate, x-gzip",
		userAgent: "5.6 (Java/21.0.9)",
		retryWithinReadTimeout: false,
		keepsEncodingHeaders: true,
		refusesUnknownEncoding: true,
		brokenZipAborts: true,
		timeoutMessage: "The request timed out. Please try increasing the read and connection timeouts."
	}
};
// src/runtime/http/bytes.ts
var utf8 = new TextEncoder();
var utf8Reader = new TextDecoder("utf-8", { ignoreBOM: true });
/** Half a surrogate pair has no bytes: Java writes a question mark. */
var loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function utf8Bytes(text) {
	return utf8.encode(text.replace(loneSurrogate, "?"));
}
/** Malformed bytes become U+FFFD, a byte order mark stays. */
function utf8Text(bytes) {
	return utf8Reader.decode(bytes.includes(237) ? withoutSurrogates(bytes) : bytes);
}
/** For the bytes of half a surrogate pair Java writes one U+FFFD, where the platform writes one for each byte. */
function withoutSurrogates(bytes) {
	const isContinuation = (byte) => byte !== void 0 && (byte & 192) === 128;
	const kept = [];
	for (let at = 0; at < bytes.length; at++) {
		const isHalf = bytes[at] === 237 && isContinuation(bytes[at + 1]) && bytes[at + 1] >= 160;
		kept.push(isHalf ? 255 : bytes[at]);
		if (isHalf) at += isContinuation(bytes[at + 2]) ? 2 : 1;
	}
	return Uint8Array.from(kept);
}
/** One character for each byte. */
function latin1Text(bytes) {
	let text = "";
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}
/** The bytes of text that holds one character for each byte. */
function byteString(text) {
	return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
/** What the client writes for a character in the head of a request: its byte in ISO-8859-1, else a question mark. */
function headText(text) {
	let written = "";
	for (let at = 0; at < text.length; at++) written += headChar(text.charCodeAt(at));
	return written;
}
function headChar(code) {
	return code >= 32 && code <= 126 || code >= 160 && code <= 255 || code === 9 ? String.fromCharCode(code) : "?";
}
function concat(parts) {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
function toBase64(bytes) {
	return btoa(latin1Text(bytes));
}
function fromBase64(text) {
	return byteString(atob(text));
}
var encoders = {
	"UTF-8": utf8Bytes,
	"ISO-8859-1": (text) => singleBytes(text, (code) => code <= 255 ? code : void 0),
	"US-ASCII": (text) => singleBytes(text, (code) => code <= 127 ? code : void 0),
	"UTF-16": (text) => text === "" ? /* @__PURE__ */ new Uint8Array() : concat([Uint8Array.of(254, 255), utf16(text, false)]),
	"UTF-16BE": (text) => utf16(text, false),
	"UTF-16LE": (text) => utf16(text, true)
};
var aliases = {
	UTF8: "UTF-8",
	"UNICODE-1-1-UTF-8": "UTF-8",
	ISO8859_1: "ISO-8859-1",
	"ISO8859-1": "ISO-8859-1",
	"ISO_8859-1": "ISO-8859-1",
	ISO_8859_1: "ISO-8859-1",
	"ISO_8859-1:1987": "ISO-8859-1",
	LATIN1: "ISO-8859-1",
	L1: "ISO-8859-1",
	88591: "ISO-8859-1",
	"ISO-IR-100": "ISO-8859-1",
	CP819: "ISO-8859-1",
	IBM819: "ISO-8859-1",
	IBM_819: "ISO-8859-1",
	"IBM-819": "ISO-8859-1",
	819: "ISO-8859-1",
	CSISOLATIN1: "ISO-8859-1",
	ASCII: "US-ASCII",
	ASCII7: "US-ASCII",
	"ISO646-US": "US-ASCII",
	646: "US-ASCII",
	UTF_16: "UTF-16",
	UTF16: "UTF-16",
	UNICODE: "UTF-16",
	UNICODEBIG: "UTF-16",
	UTF_16BE: "UTF-16BE",
	UNICODEBIGUNMARKED: "UTF-16BE",
	UTF_16LE: "UTF-16LE",
	UNICODELITTLEUNMARKED: "UTF-16LE"
};
/** Charsets of Java that have one byte for each character, by the label under which `TextDecoder` knows them. */
var singleByte = /^(windows-125[0-8]|iso-8859-(?:[2-9]|1[035-6])|koi8-[ru]|ibm866|macintosh)$/i;
/** A charset by any of its names, or undefined if it is unknown (here: only what is worth a table). */
function charsetNamed(name) {
	const upper = name.toUpperCase();
	const canonical = Object.hasOwn(encoders, upper) ? upper : aliases[upper];
	if (canonical !== void 0 && Object.hasOwn(encoders, canonical)) return {
		name: canonical,
		encode: encoders[canonical]
	};
	const known = singleByte.exec(name)?.[1];
	if (known === void 0) return void 0;
	return {
		name: known.startsWith("w") ? known.toLowerCase() : known.toUpperCase(),
		encode: reversed(known)
	};
}
var utf8Charset = {
	name: "UTF-8",
	encode: utf8Bytes
};
var latin1Charset = {
	name: "ISO-8859-1",
	encode: encoders["ISO-8859-1"]
};
function reversed(label) {
	const text = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
	const byteOf = new Map(Array.from(text, (char, byte) => [char.charCodeAt(0), byte]));
	return (input) => singleBytes(input, (code) => byteOf.get(code));
}
function singleBytes(text, byteOf) {
	const unmappable = "?".charCodeAt(0);
	return Uint8Array.from(Array.from(text), (char) => char.length > 1 ? unmappable : byteOf(char.charCodeAt(0)) ?? unmappable);
}
function utf16(text, littleEndian) {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
	return bytes;
}
// src/runtime/http/javaFailure.ts
/** A Java exception that nobody expected: the connector wraps it, with the whole request as the code. */
var JavaFailure = class extends Error {
	javaType;
	/** null: the exception has no message */
	text;
	constructor(javaType, text) {
		super(text ?? javaType);
		this.javaType = javaType;
		this.text = text;
	}
};
/** An exception that reaches the job as it is. */
var Raised = class extends Error {
	exception;
	constructor(exception) {
		super(exception.message);
		this.exception = exception;
	}
};
function illegalArgument(text) {
	return new JavaFailure("java.lang.IllegalArgumentException", text);
}
// src/runtime/http/jackson.ts
/** A value that can't be read as the type of its field. */
var BindingFailure = class extends Error {
	kind;
	/** of a `format` failure: the type that was wanted, as Java's simple class name; none for a type id */
	target;
	constructor(kind, message, target) {
		super(message);
		this.kind = kind;
		this.target = target;
	}
};
/** As Jackson's messages name a token. */
function described(value) {
	if (Array.isArray(value)) return "Array value (token `JsonToken.START_ARRAY`)";
	if (isObject$1(value)) return "Object value (token `JsonToken.START_OBJECT`)";
	if (typeof value === "boolean") return `Boolean value (token \`JsonToken.VALUE_${value ? "TRUE" : "FALSE"}\`)`;
	if (typeof value === "string") return "String value (token `JsonToken.VALUE_STRING`)";
	if (value === null) return "Null value (token `JsonToken.VALUE_NULL`)";
	return isInteger(value) ? "Integer value (token `JsonToken.VALUE_NUMBER_INT`)" : "Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)";
}
function tokenName(value) {
	return /JsonToken\.(\w+)/.exec(described(value))[1];
}
function isInteger(value) {
	return value instanceof ExactNumber ? /^-?\d+$/.test(value.text) : Number.isInteger(value) && Math.abs(value) < 1e21;
}
function mismatch(type, value) {
	return new BindingFailure("mismatch", `Cannot deserialize value of type \`${type}\` from ${described(value)}`);
}
function simpleName(type) {
	return type.replace(/<.*/, "").replace(/.*\./, "");
}
/** The one item of a list, on the lines that unwrap it; else the list is refused. */
function unwrapped(list, type, read, rules) {
	if (!rules.unwrapsSingleItems || list.length === 0) throw mismatch(type, list);
	const [first] = list;
	if (Array.isArray(first)) throw new BindingFailure("mismatch", `Cannot deserialize instance of ${`\`${type.replace(/<.*/, "")}\``} out of START_ARRAY token: nested Arrays not allowed with DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS`);
	const value = read(first, rules);
	if (list.length === 1) return value;
	const problem = `${`Attempted to unwrap '${type.replace(/<.*/, "")}' value from an array (with \`DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS\`)`} but it contains more than one value`;
	throw new BindingFailure("mismatch", `Unexpected token (${tokenAfterFirst(list, type, rules)}), expected END_ARRAY: ${problem}`);
}
/** Text, and on some lines all that FEEL may fill, is read from a tree, which has no token to name. */
function tokenAfterFirst(list, type, rules) {
	return type === "java.lang.String" || rules.evaluatesExpressions && /Map|HttpMethod|ApiKeyLocation/.test(type) ? "null" : tokenName(list[1]);
}
/** `java.lang.String`: scalars become text. */
var readText$1 = (value, rules) => {
	if (value === null || typeof value === "string") return value;
	if (Array.isArray(value)) return unwrapped(value, "java.lang.String", readText$1, rules);
	if (isObject$1(value)) throw mismatch("java.lang.String", value);
	return numberText(value);
};
/** A number as Java prints it: whole ones digit by digit, all others as doubles. */
function numberText(value) {
	if (typeof value === "boolean" || isInteger(value)) return String(value);
	const double = Number(value);
	if (!Number.isFinite(double)) return value.toString();
	const text = javaText(double);
	return Number.isInteger(double) && !text.includes("E") ? `${text}.0` : text;
}
/** `java.lang.Integer`: decimals are cut, text is parsed. */
var readInteger$1 = (value, rules) => {
	const type = "java.lang.Integer";
	if (value === null) return null;
	if (typeof value === "number" || value instanceof ExactNumber) return integerOf(value);
	if (Array.isArray(value)) return unwrapped(value, type, readInteger$1, rules);
	if (typeof value !== "string") throw mismatch(type, value);
	const text = javaTrim(value);
	if (text === "" || text === "null") return null;
	if (/^[+-]?\d+$/.test(text) && isInt(Number(text))) return Number(text);
	throw new BindingFailure("format", `Cannot deserialize value of type \`${type}\` from String "${value}"`, "Integer");
};
function isInt(value) {
	return value >= -2147483648 && value <= 2147483647;
}
function integerOf(value) {
	const number = Math.trunc(Number(value));
	if (isInt(number)) return number;
	throw new BindingFailure("processing", `Numeric value (${numberText(value)}) out of range of int (-2147483648 - 2147483647)`);
}
/** `boolean`: null is false, whole numbers are true unless 0. */
var readBoolean = (value, rules) => {
	if (value === null || typeof value === "boolean") return value ?? false;
	if (Array.isArray(value)) {
		if (rules.unwrapsSingleItems && value.length === 0) throw new BindingFailure("mismatch", emptyForBoolean);
		return unwrapped(value, "boolean", readBoolean, rules);
	}
	if (typeof value === "string") {
		const text = javaTrim(value);
		if (/^(true|True|TRUE)$/.test(text)) return true;
		if (text === "" || /^(false|False|FALSE|null)$/.test(text)) return false;
		throw new BindingFailure("format", "Cannot deserialize value of type `boolean`", "boolean");
	}
	if (isObject$1(value) || !isInteger(value)) throw mismatch("boolean", value);
	return Number(value) !== 0;
};
var emptyForBoolean = "Cannot deserialize value of type `boolean` from Array value (token `JsonToken.END_ARRAY`)";
/** An enum by its names, in any case, or by its index. */
function enumReader(type, values) {
	const read = (value, rules) => {
		if (value === null) return null;
		if (Array.isArray(value)) return unwrapped(value, type, read, rules);
		const refused = new BindingFailure("format", `Cannot deserialize value of type \`${type}\``, simpleName(type));
		if (typeof value === "string") {
			const name = javaTrim(value);
			const found = values.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
			const byIndex = /^(0|[1-9]\d*)$/.test(name) ? values[Number(name)] : void 0;
			if (found === void 0 && byIndex === void 0) throw refused;
			return found ?? byIndex;
		}
		if (typeof value === "boolean" || isObject$1(value) || !isInteger(value)) throw mismatch(type, value);
		const found = values[integerOf(value)];
		if (found === void 0) throw refused;
		return found;
	};
	return read;
}
/** `Map<String, String>`, in the order of its keys. */
var readTextMap = (value, rules) => {
	const type = "java.util.LinkedHashMap<java.lang.String,java.lang.String>";
	if (value === null) return null;
	if (Array.isArray(value)) return unwrapped(value, type, readTextMap, rules);
	if (isObject$1(value)) return new Map(Object.keys(value).map((key) => [key, readText$1(value[key], rules)]));
	if (typeof value !== "string") throw mismatch(type, value);
	if (javaTrim(value) === "") throw new BindingFailure("format", "Cannot coerce empty String", "LinkedHashMap");
	throw new BindingFailure("mismatch", `Cannot construct instance of \`java.util.LinkedHashMap\` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('${javaTrim(value)}')`);
};
/** `java.lang.Object`: any JSON; decimals that a double can't hold are rounded. */
var readAny = (value) => roundDecimals(value);
function roundDecimals(value) {
	if (value instanceof ExactNumber) return isInteger(value) ? value : Number(value.text);
	if (Array.isArray(value)) return value.map(roundDecimals);
	if (!isObject$1(value)) return value;
	const rounded = Object.create(null);
	for (const key of Object.keys(value)) rounded[key] = roundDecimals(value[key]);
	return rounded;
}
/** `String.trim`: everything up to and including the blank. */
function javaTrim(text) {
	return text.replace(/^[\0- ]+|[\0- ]+$/g, "");
}
// src/runtime/http/leadingJson.ts
/** Deeper nesting is refused by the parser. */
var maxDepth = 1e3;
/** The object or array that a text begins with, blanks apart; undefined if it begins with none that is whole. */
function leadingStructure(text) {
	const start = /^[ \t\r\n]*/.exec(text)[0].length;
	if (text[start] !== "{" && text[start] !== "[") return void 0;
	const end = structureEnd(text, start);
	const parsed = end === void 0 ? void 0 : parseJson(text.slice(start, end));
	return parsed?.ok ? parsed.value : void 0;
}
var string = /"[^"\\]*(?:\\.[^"\\]*)*"/su.source;
var number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![^ \t\r\n])/su.source;
var word = /(?:true|false|null)(?![\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}])/su.source;
var scalar = new RegExp(`^[ \\t\\r\\n]*(${string}|${number}|${word})`, "su");
/** The same for any JSON value: after a number there must be a blank, after a word no further letter or digit. */
function leadingJson(text) {
	const found = scalar.exec(text)?.[1];
	if (found === void 0) return leadingStructure(text);
	const parsed = parseJson(found);
	return parsed.ok ? parsed.value : void 0;
}
/** Where the brackets of the structure that starts at `start` are all closed again. */
function structureEnd(text, start) {
	let depth = 0;
	let quoted = false;
	for (let at = start; at < text.length; at++) {
		const char = text[at];
		if (quoted) {
			if (char === "\\") at++;
			else if (char === "\"") quoted = false;
		} else if (char === "\"") quoted = true;
		else if (char === "{" || char === "[") {
			if (++depth > maxDepth) return void 0;
		} else if ((char === "}" || char === "]") && --depth === 0) return at + 1;
	}
}
// src/runtime/http/authentication.ts
var none$1 = {
	headers: [],
	parameters: []
};
/** `token`: what the token endpoint gave; without one the word null is sent. */
function credentials(authentication, token) {
	if (!authentication || authentication.type === "noAuth") return none$1;
	if (authentication.type === "apiKey") {
		const { apiKeyLocation, name, value } = authentication;
		return apiKeyLocation === "query" ? {
			...none$1,
			parameters: [[name, value]]
		} : {
			...none$1,
			headers: [[name, value]]
		};
	}
	return {
		...none$1,
		headers: [["Authorization", authorization(authentication, token)]]
	};
}
function authorization(authentication, token) {
	if (authentication.type === "basic") return basic(authentication.username, authentication.password);
	return `Bearer ${authentication.type === "bearer" ? authentication.token : token}`;
}
function basic(username, password) {
	return `Basic ${toBase64(utf8Bytes(`${username}:${password === null || password === "SPEC_PASSWORD_EMPTY_PATTERN" ? "" : password}`))}`;
}
/** The input of the request for a token: a form, with the client's credentials in it or in a header. */
function tokenInput(oauth) {
	const { clientId, clientSecret, clientAuthentication, audience, scopes } = oauth;
	const body = {
		grant_type: "client_credentials",
		audience
	};
	if (scopes !== null && !isBlank(scopes)) body.scope = scopes;
	const headers = /* @__PURE__ */ new Map();
	if (clientAuthentication === "basicAuthHeader") headers.set("Authorization", basic(clientId, clientSecret));
	else if (clientAuthentication === "credentialsBody") Object.assign(body, {
		client_id: clientId,
		client_secret: clientSecret
	});
	else throw illegalArgument(`${`Unsupported client authentication method: ${clientAuthentication}`}. Please use either 'basicAuthHeader' or 'credentialsBody'.`);
	return {
		authentication: null,
		method: "POST",
		url: oauth.oauthTokenEndpoint,
		headers: headers.set("Content-Type", "application/x-www-form-urlencoded"),
		queryParameters: null,
		body: inHashOrder(body, 16),
		connectionTimeoutInSeconds: null,
		readTimeoutInSeconds: null,
		skipEncoding: null,
		groupSetCookieHeaders: null,
		storeResponse: false,
		ignoreNullValues: false
	};
}
/** The first `access_token` at any depth of the answer's object, as text; null if there is none. */
function accessToken(body) {
	const object = typeof body === "string" ? leadingStructure(body) ?? null : body;
	const found = isObject$1(object) ? find(object, "access_token") : void 0;
	if (found === void 0) return null;
	if (found === null || typeof found === "string") return String(found);
	return isObject$1(found) || Array.isArray(found) ? "" : numberText(found);
}
function find(value, key) {
	if (Array.isArray(value)) return firstFound(value, key);
	if (!isObject$1(value)) return void 0;
	return Object.hasOwn(value, key) ? value[key] : firstFound(Object.values(value), key);
}
function firstFound(values, key) {
	for (const value of values) {
		const found = find(value, key);
		if (found !== void 0) return found;
	}
}
// src/runtime/http/contentType.ts
/** Reads a header's value, up to a comma; undefined for a blank one. Throws `JavaFailure` for an unknown charset. */
function parseContentType(text) {
	const scanner = new Scanner(text);
	const [mimeType] = scanner.pair();
	const parameters = scanner.skip(";") ? scanner.pairs() : [];
	if (mimeType === "") return void 0;
	const charset = charsetOf(parameters);
	return {
		mimeType,
		parameters,
		...charset && { charset }
	};
}
var namePiece = /[^ \t\r\n=;,]+/y;
var valuePiece = /"(?:[^"\\]|\\[^])*(?:"|\\?$)|[^ \t\r\n;,"]+/y;
/** The client's own way through a header: names know no quotes, values do; runs of blanks count as one. */
var Scanner = class {
	text;
	at = 0;
	constructor(text) {
		this.text = text;
	}
	pairs() {
		const pairs = [];
		this.blanks();
		while (this.at < this.text.length && this.text[this.at] !== ",") {
			pairs.push(this.pair());
			this.skip(";");
		}
		return pairs;
	}
	pair() {
		const name = this.token(namePiece);
		return this.skip("=") ? [name, this.token(valuePiece)] : [name, null];
	}
	skip(char) {
		const found = this.text[this.at] === char;
		if (found) this.at++;
		return found;
	}
	blanks() {
		return this.match(/[ \t\r\n]+/y) !== void 0;
	}
	token(piece) {
		let text = "";
		for (;;) {
			const apart = this.blanks() && text !== "";
			const found = this.match(piece);
			if (found === void 0) return text;
			text += (apart ? " " : "") + (found.startsWith("\"") && piece === valuePiece ? unquoted(found) : found);
		}
	}
	match(pattern) {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0];
		if (found !== void 0) this.at += found.length;
		return found;
	}
};
function unquoted(text) {
	return text.slice(1).replace(/((?:[^"\\]|\\[^])*)"$/, "$1").replace(/\\([^])|[\r\n]|\\$/g, (pair, char) => {
		if (char === void 0) return "";
		return char === "\"" || char === "\\" ? char : pair;
	});
}
function charsetOf(parameters) {
	const name = parameters.find(([key]) => key.toLowerCase() === "charset")?.[1] ?? "";
	if (name.trim() === "") return void 0;
	if (!/^[A-Za-z0-9][A-Za-z0-9+\-.:_]*$/.test(name)) throw new JavaFailure("java.nio.charset.IllegalCharsetNameException", name);
	const charset = charsetNamed(name);
	if (!charset) throw new JavaFailure("java.nio.charset.UnsupportedCharsetException", name);
	return charset;
}
var separators = /[ ;,:@()<>\\"/[\]?={}\t]/;
/** As the client writes it when the request has no such header of its own. */
function printContentType({ mimeType, charset, parameters }) {
	if (parameters.length > 0) return [mimeType, ...parameters.map(printParameter)].join("; ");
	return charset ? `${mimeType}; charset=${charset.name}` : mimeType;
}
function printParameter([name, value]) {
	if (value === null) return name;
	const escaped = value.replace(/["\\]/g, "\\$&");
	return separators.test(value) ? `${name}="${escaped}"` : `${name}=${escaped}`;
}
// src/runtime/http/javaUri.ts
var UriSyntaxError = class extends Error {};
var alpha = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
var digits = "0123456789";
var unreserved = `${alpha}${digits}_-!.~'()*`;
function charClass(chars, escaped = true) {
	return {
		chars: new Set(chars),
		escaped
	};
}
var classes = {
	uric: charClass(`${unreserved};/?:@&=+$,[]`),
	path: charClass(`${unreserved}:@&=+$,;/`),
	userInfo: charClass(`${unreserved};:&=+$,`),
	regName: charClass(`${unreserved}$,;:@&=+`),
	server: charClass(`${unreserved};:&=+$,.@[]`),
	serverPercent: charClass(`${unreserved};:&=+$,.@[]%`),
	alpha: charClass(alpha, false),
	scheme: charClass(`${alpha}${digits}+-.`, false),
	digit: charClass(digits, false)
};
/** Characters that may stand in a path, or a query, without being quoted by Java's URI of many parts. */
var legalInPath = classes.path.chars;
var legalInQuery = classes.uric.chars;
var invisible = /[\u0080-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function isVisibleNonAscii(char) {
	return char.charCodeAt(0) > 128 && !invisible.test(char);
}
/** `URI.create`. */
function createUri(text) {
	try {
		return parseUri(text);
	} catch (error) {
		if (error instanceof UriSyntaxError) throw illegalArgument(error.message);
		throw error;
	}
}
/** `new URI(text)`; with `serverOnly` the authority must be user info, host and port. Throws `UriSyntaxError`. */
function parseUri(text, serverOnly = false) {
	return new Parser(text, serverOnly).parse();
}
var Parser = class {
	input;
	serverOnly;
	uri = { port: -1 };
	constructor(input, serverOnly) {
		this.input = input;
		this.serverOnly = serverOnly;
	}
	parse() {
		const end = this.input.length;
		let at = this.scanTo(0, end, "/?#", ":");
		if (at >= 0 && this.input[at] === ":") {
			if (at === 0) this.expecting("scheme name", 0);
			this.check(0, 1, classes.alpha, "scheme name");
			this.check(1, at, classes.scheme, "scheme name");
			this.uri.scheme = this.input.slice(0, at);
			at++;
			at = this.input[at] === "/" ? this.hierarchical(at, end) : this.opaque(at, end);
		} else at = this.hierarchical(0, end);
		if (this.input[at] === "#") {
			this.check(at + 1, end, classes.uric, "fragment");
			at = end;
		}
		if (at < end) this.expecting("end of URI", at);
		return this.uri;
	}
	opaque(start, end) {
		const stop = this.stopAt(start, end, "#");
		if (stop <= start) this.expecting("scheme-specific part", start);
		this.check(start, stop, classes.uric, "opaque part");
		return stop;
	}
	hierarchical(start, end) {
		let at = start;
		if (this.input.startsWith("//", at)) {
			at += 2;
			const stop = this.stopAt(at, end, "/?#");
			if (stop > at) at = this.authority(at, stop);
			else if (stop >= end) this.expecting("authority", at);
		}
		const pathEnd = this.stopAt(at, end, "?#");
		this.check(at, pathEnd, classes.path, "path");
		this.uri.path = this.input.slice(at, pathEnd);
		if (this.input[pathEnd] !== "?" || pathEnd >= end) return pathEnd;
		const queryEnd = this.stopAt(pathEnd + 1, end, "#");
		this.check(pathEnd + 1, queryEnd, classes.uric, "query");
		this.uri.query = this.input.slice(pathEnd + 1, queryEnd);
		return queryEnd;
	}
	authority(start, end) {
		const text = this.input.slice(start, end);
		const server = text.startsWith("]") ? classes.server : classes.serverPercent;
		const isServer = this.scan(start, end, server) === end;
		const isRegistry = this.scan(start, end, classes.regName) === end;
		this.uri.authority = text;
		if (isRegistry && !isServer) return end;
		let stop = start;
		let failure;
		if (isServer) try {
			stop = this.server(start, end);
			if (stop < end) this.expecting("end of authority", stop);
		} catch (error) {
			if (!(error instanceof UriSyntaxError) || this.serverOnly) throw error;
			delete this.uri.userInfo;
			delete this.uri.host;
			this.uri.port = -1;
			failure = error;
			stop = start;
		}
		if (stop === end || isRegistry) return end;
		if (failure) throw failure;
		return this.fail("Illegal character in authority", isServer ? stop : this.scan(start, end, classes.regName));
	}
	server(start, end) {
		let at = start;
		const sign = this.input.indexOf("@", at);
		if (sign !== -1 && sign < end) {
			this.check(at, sign, classes.userInfo, "user info");
			this.uri.userInfo = this.input.slice(at, sign);
			at = sign + 1;
		}
		at = this.input[at] === "[" ? this.ipv6(at, end) : this.hostName(at, end);
		if (this.input[at] === ":" && at < end) {
			const port = this.input.slice(at + 1, end);
			if (port !== "") {
				this.check(at + 1, end, classes.digit, "port number");
				if (Number(port) > 2147483647) this.fail("Malformed port number", at + 1);
				this.uri.port = Number(port);
			}
			at = end;
		}
		if (at < end) this.expecting("port number", at);
		return at;
	}
	ipv6(start, end) {
		const close = this.input.indexOf("]", start);
		if (close === start + 1 || close === -1 || close >= end) this.expecting("closing bracket for IPv6 address", close === start + 1 ? close : end);
		if (!isIpv6(this.input.slice(start + 1, close).replace(/%[A-Za-z0-9_.]+$/, ""))) this.fail("Malformed IPv6 address", start + 1);
		this.uri.host = this.input.slice(start, close + 1);
		return close + 1;
	}
	hostName(start, end) {
		const address = /^[\d.]+(?=:|$)/.exec(this.input.slice(start, end))?.[0];
		const stop = address !== void 0 && isIpv4(address) ? start + address.length : this.labels(start, end);
		this.uri.host = this.input.slice(start, stop);
		return stop;
	}
	/** Labels of letters, digits and inner dashes; the last of several starts with a letter. */
	labels(start, end) {
		let at = start;
		let last = -1;
		for (;;) {
			const label = /^[A-Za-z0-9][A-Za-z0-9-]*/.exec(this.input.slice(at, end))?.[0];
			if (label === void 0) break;
			last = at;
			at += label.length;
			if (label.endsWith("-")) this.fail("Illegal character in hostname", at - 1);
			if (this.input[at] !== "." || at >= end) break;
			at++;
		}
		if (at < end && this.input[at] !== ":") this.fail("Illegal character in hostname", at);
		if (last < 0) this.expecting("hostname", start);
		if (last > start && !/[A-Za-z]/.test(this.input[last])) this.fail("Illegal character in hostname", last);
		return at;
	}
	/** Where the first of the `stops` is, or the end; -1 if one of the `errors` comes before. */
	scanTo(start, end, errors, stops) {
		for (let at = start; at < end; at++) {
			if (errors.includes(this.input[at])) return -1;
			if (stops.includes(this.input[at])) return at;
		}
		return end;
	}
	stopAt(start, end, stops) {
		return this.scanTo(start, end, "", stops);
	}
	/** The end of the characters of a class. A broken escape pair ends everything. */
	scan(start, end, { chars, escaped }) {
		let at = start;
		while (at < end) {
			const char = this.input[at];
			if (chars.has(char)) at++;
			else if (escaped && char === "%") {
				const pair = this.input.slice(at + 1, Math.min(at + 3, end));
				if (!/^[0-9A-Fa-f]{2}$/.test(pair)) this.fail("Malformed escape pair", at);
				at += 3;
			} else if (escaped && isVisibleNonAscii(char)) at++;
			else break;
		}
		return at;
	}
	check(start, end, allowed, what) {
		const at = this.scan(start, end, allowed);
		if (at < end) this.fail(`Illegal character in ${what}`, at);
	}
	expecting(what, at) {
		return this.fail(`Expected ${what}`, at);
	}
	fail(reason, at) {
		throw new UriSyntaxError(`${reason} at index ${at}: ${this.input}`);
	}
};
function isIpv4(text) {
	return /^\d+(?:\.\d+){3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255);
}
function isIpv6(text) {
	const [head = "", tail, more] = text.split("::");
	if (more !== void 0) return false;
	const groups = (part) => part === "" ? [] : part.split(":");
	const all = [...groups(head), ...tail === void 0 ? [] : groups(tail)];
	const last = all.at(-1);
	const mapped = last !== void 0 && isIpv4(last);
	const size = all.length + (mapped ? 1 : 0);
	return (mapped ? all.slice(0, -1) : all).every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (tail === void 0 ? size === 8 : size < 8);
}
// src/runtime/http/javaUrl.ts
/** `new URL(text)`, or undefined where it is malformed. The connector's own check lets only http and https through. */
function parseUrl(text) {
	const [, protocol, rest] = /^(https?):([^]*)$/i.exec(trim$1(text)) ?? [];
	if (protocol === void 0 || rest === void 0) return void 0;
	const hash = rest.indexOf("#");
	const fragment = hash === -1 ? {} : { fragment: rest.slice(hash + 1) };
	const beforeHash = hash === -1 ? rest : rest.slice(0, hash);
	const mark = beforeHash.indexOf("?");
	const query = mark === -1 ? {} : { query: beforeHash.slice(mark + 1) };
	const place = mark === -1 ? beforeHash : beforeHash.slice(0, mark);
	const url = {
		protocol: protocol.toLowerCase(),
		...query,
		...fragment
	};
	if (!place.startsWith("//") || place.startsWith("////")) return {
		...url,
		host: "",
		port: -1,
		path: place
	};
	const slash = place.indexOf("/", 2);
	const server = serverOf(slash === -1 ? place.slice(2) : place.slice(2, slash));
	return server && {
		...url,
		...server,
		path: slash === -1 ? "" : place.slice(slash)
	};
}
function serverOf(authority) {
	const sign = authority.indexOf("@");
	if (sign !== authority.lastIndexOf("@")) return {
		host: "",
		port: -1
	};
	const userInfo = sign === -1 ? {} : { userInfo: authority.slice(0, sign) };
	const server = authority.slice(sign + 1);
	const [, host, , port] = (server.startsWith("[") ? /^(\[[^\]]*\])(:(.*))?$/ : /^([^:]*)(:(.*))?$/).exec(server) ?? [];
	if (host === void 0) return void 0;
	if (host.startsWith("[") ? !isIpv6(host.slice(1, -1)) : excluded.test(host)) return void 0;
	if (port === void 0 || port === "") return {
		...userInfo,
		host,
		port: -1
	};
	const number = Number(port);
	if (!/^[+-]?\d+$/.test(port) || number > 2147483647 || number < -1) return void 0;
	return {
		...userInfo,
		host,
		port: number
	};
}
var excluded = /[\0- "<>\\^`{|}\x7f]/;
/** `String.trim`: everything up to and including the blank. */
function trim$1(text) {
	return text.replace(/^[\0- ]+|[\0- ]+$/g, "");
}
/** `URLDecoder.decode` as UTF-8: `+` is a blank, too. A broken escape is an `IllegalArgumentException`. */
function decodeUrl(text) {
	return text.replaceAll("+", " ").replace(/(?:%.?.?)+/gs, (run) => decodeRun(run));
}
/** The same with `+` left alone, as for a path. */
function decodeKeepingPlus(text) {
	return decodeUrl(text.replaceAll("+", "%2B"));
}
function decodeRun(run) {
	const bytes = [];
	let at = 0;
	while (run[at] === "%" && at + 2 < run.length) {
		const bad = [run[at + 1], run[at + 2]].find((char) => !/[0-9A-Fa-f]/.test(char));
		if (bad !== void 0) throw illegalArgument(`URLDecoder: Illegal hex characters in escape (%) pattern - ${`not a hexadecimal digit: "${bad}" = ${bad.charCodeAt(0)}`}`);
		bytes.push(Number.parseInt(run.slice(at + 1, at + 3), 16));
		at += 3;
	}
	if (run[at] === "%") throw illegalArgument("URLDecoder: Incomplete trailing escape (%) pattern");
	return utf8Text(Uint8Array.from(bytes)) + run.slice(at);
}
/** Percent-encodes the UTF-8 bytes of all characters that `keep` does not know. */
function percentEncode(text, keep) {
	return Array.from(text, (char) => keep(char) ? char : encodeChar(char)).join("");
}
function encodeChar(char) {
	return Array.from(utf8Bytes(char), encodeByte).join("");
}
function encodeByte(byte) {
	return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
// src/runtime/http/target.ts
/** Whom the client would connect to; undefined where the authority can't be read at all. */
function authorityOf({ host, port, userInfo, authority }) {
	if (host !== void 0) return withUser(host, port, userInfo);
	if (authority === void 0) return void 0;
	const [, user, server = ""] = /^(?:([^@]*)@)?([^]*)$/.exec(authority);
	const [, bracketed, name, , digits] = /^(?:\[([^\]]*)\]|([^:]*))(:([^]*))?$/.exec(server) ?? [];
	if (bracketed === void 0 && name === void 0) return void 0;
	if (bracketed !== void 0 && !isIpv6(bracketed)) return void 0;
	if (digits !== void 0 && digits.trim() !== "" && !/^[+-]?\d{1,10}$/.test(digits)) return void 0;
	return withUser(bracketed ?? name, digits === void 0 || digits.trim() === "" ? -1 : Number(digits), user || void 0);
}
function withUser(host, port, userInfo) {
	if (port < -1 || port > 65535) throw illegalArgument(`Port number(Use -1 to specify the scheme default port): ${port} is out of range [-1, 65535]`);
	const ascii = asciiHost(host);
	return userInfo === void 0 ? {
		host: ascii,
		port
	} : {
		host: ascii,
		port,
		userInfo
	};
}
/** A host of other letters goes by its ASCII name, as `xn--tda`. */
function asciiHost(host) {
	if (/^[\0-\x7f]*$/.test(host)) return host;
	try {
		return new URL(`http://${host}/`).hostname;
	} catch {
		throw illegalArgument(`java.text.ParseException: A prohibited code point was found in the input ${host}`);
	}
}
function hostHeader({ host, port }) {
	return port === -1 ? host : `${host}:${port}`;
}
/**
* The target of the request line: the path (at least `/`) and the query. With further parameters the query is taken
* apart and put together again, and non-ASCII characters, which otherwise go out raw, are encoded.
*/
function requestTarget(uri, parameters) {
	const path = uri.path === void 0 || uri.path.trim() === "" ? "/" : uri.path;
	const target = uri.query === void 0 ? path : `${path}?${uri.query}`;
	return headText(parameters.length === 0 ? target : withParameters(target, parameters));
}
function withParameters(target, parameters) {
	try {
		const { authority, path = "", query } = parseUri(target);
		const all = [...query === void 0 ? [] : parametersOf(query), ...parameters];
		return `${asciiText(`${authority === void 0 ? "" : `//${authority}`}${path}`)}?${all.map(encodeParameter).join("&")}`;
	} catch (error) {
		if (error instanceof UriSyntaxError) return target;
		throw error;
	}
}
function parametersOf(query) {
	return query.split("&").flatMap((parameter) => {
		const sign = parameter.indexOf("=");
		const name = sign === -1 ? parameter : parameter.slice(0, sign);
		if (name === "") return [];
		return [[decode$1(name), sign === -1 ? null : decode$1(parameter.slice(sign + 1))]];
	});
}
/** Percent-decoding as the client does it: a raw non-ASCII character counts as the one byte that it ends in. */
function decode$1(text) {
	const bytes = [];
	for (let at = 0; at < text.length; at++) {
		const pair = text.slice(at + 1, at + 3);
		if (text[at] === "%" && /^[0-9A-Fa-f]{2}$/.test(pair)) {
			bytes.push(Number.parseInt(pair, 16));
			at += 2;
		} else bytes.push(text.charCodeAt(at) & 255);
	}
	return utf8Text(Uint8Array.from(bytes));
}
function encodeParameter([name, value]) {
	return value === null ? encodeUnreserved(name) : `${encodeUnreserved(name)}=${encodeUnreserved(value)}`;
}
/** RFC 3986: everything but letters, digits and `-._~`. */
function encodeUnreserved(text, blank = "%20") {
	let encoded = "";
	for (const byte of utf8Bytes(text)) {
		const char = String.fromCharCode(byte);
		encoded += /[A-Za-z0-9._~-]/.test(char) ? char : char === " " ? blank : encodeByte(byte);
	}
	return encoded;
}
/** `URI.toASCIIString`: composed (NFC), then encoded. */
function asciiText(text) {
	return Array.from(text.normalize("NFC"), (char) => isVisibleNonAscii(char) ? encodeChar(char) : char).join("");
}
// src/runtime/http/body.ts
var withBody$2 = /* @__PURE__ */ new Set([
	"POST",
	"PUT",
	"PATCH"
]);
function takesBody(method) {
	return withBody$2.has(method);
}
/** The body that the client is given, or undefined for methods without. `boundary`: of parts, if it must be made up. */
function requestBody(input, boundary, rules) {
	const { body, headers } = input;
	if (!takesBody(input.method)) return void 0;
	if (body === null) return {
		bytes: /* @__PURE__ */ new Uint8Array(),
		contentType: "text/plain; charset=UTF-8"
	};
	const contentType = ownContentType(headers);
	const kind = isObject$1(body) ? contentType?.mimeType.toLowerCase() : void 0;
	if (isObject$1(body) && kind === "multipart/form-data") return multipart(body, contentType, boundary, rules);
	if (isObject$1(body) && kind === "application/x-www-form-urlencoded") return form(body);
	const text = typeof body === "string" ? body : printBody(isObject$1(body) ? copied(body, rules) : body, input, rules);
	const defaultType = typeof body === "string" ? "text/plain" : "application/json";
	const { encode } = contentType?.charset ?? utf8Charset;
	return {
		bytes: encode(text),
		contentType: printContentType(contentType ?? typed(defaultType, utf8Charset))
	};
}
/** The first header of that name in any case decides; null or blank counts as none. */
function ownContentType(headers) {
	const name = [...headers?.keys() ?? []].find((key) => key.toLowerCase() === "content-type");
	const value = name === void 0 ? null : headers.get(name);
	return value === null ? void 0 : parseContentType(value);
}
function typed(mimeType, charset) {
	return {
		mimeType,
		charset,
		parameters: []
	};
}
/** Since 8.7 objects are copied on the way, which shuffles their keys. */
function copied(value, rules) {
	if (!rules.hashesBody) return value;
	if (Array.isArray(value)) return value.map((item) => copied(item, rules));
	if (!isObject$1(value)) return value;
	const keys = Object.keys(value);
	const ordered = inHashOrder(value, copiedCapacity(keys.length));
	for (const key of keys) ordered[key] = copied(value[key], rules);
	return ordered;
}
function printBody(value, { ignoreNullValues }, rules) {
	const ignoresNull = ignoreNullValues && rules.knowsDocuments;
	const print = (inner) => {
		if (typeof inner === "number" || inner instanceof ExactNumber) return numberText(inner);
		if (Array.isArray(inner)) return `[${inner.map(print).join(",")}]`;
		if (!isObject$1(inner)) return JSON.stringify(inner);
		return `{${Object.keys(inner).filter((key) => !ignoresNull || inner[key] !== null).map((key) => `${JSON.stringify(key)}:${print(inner[key])}`).join(",")}}`;
	};
	return print(value);
}
/** A value in a form or a part: text and numbers as they are, lists and objects as Java prints them. */
function printed(value) {
	if (typeof value === "number" || value instanceof ExactNumber && isInteger(value)) return numberText(value);
	return javaText(value);
}
/** Always UTF-8, whatever the header says; null has no value. */
function form(body) {
	return {
		bytes: utf8Bytes(Object.keys(body).map((key) => {
			const value = body[key];
			return value === null ? encodeUnreserved(key, "+") : `${encodeUnreserved(key, "+")}=${encodeUnreserved(printed(value), "+")}`;
		}).join("&")),
		contentType: "application/x-www-form-urlencoded; charset=UTF-8"
	};
}
function multipart(body, own, madeUp, rules) {
	const boundary = own.parameters.find(([name]) => name.toLowerCase() === "boundary")?.[1] ?? madeUp;
	const charset = rules.multipart === "printed" ? latin1Charset : utf8Charset;
	const head = (text) => latin1Charset.encode(text);
	const parts = Object.keys(body).flatMap((name) => partTexts(body[name], rules).map((text) => {
		if (name.trim() === "") throw new JavaFailure("java.lang.IllegalStateException", "Name is blank");
		const disposition = `Content-Disposition: form-data; name="${name.replace(/["\\]/g, "\\$&").replace(/[\r\n\f\v]/g, " ")}"`;
		return concat([
			head(`--${boundary}\r\n${disposition}\r\n\r\n`),
			charset.encode(text),
			head("\r\n")
		]);
	}));
	const parameters = [["boundary", boundary]];
	const contentType = parts.length === 0 ? {
		mimeType: "multipart/mixed",
		parameters
	} : {
		mimeType: "multipart/form-data",
		parameters: [["charset", "ISO-8859-1"], ...parameters]
	};
	return {
		bytes: concat([...parts, head(`--${boundary}--\r\n`)]),
		contentType: printContentType(contentType)
	};
}
/** The texts of the parts that one value makes. */
function partTexts(value, rules) {
	if (rules.multipart === "printed") return [printed(value)];
	if (value === null || isObject$1(value)) return [];
	if (!Array.isArray(value)) return [printed(value)];
	if (value.includes(null)) throw new JavaFailure("java.lang.NullPointerException", null);
	return value.filter((item) => !isObject$1(item)).map(printed);
}
// src/runtime/http/expressionField.ts
/** Evaluates with nothing in scope. */
function evaluator(rules, options) {
	return (expression) => evaluateExpression(expression, [], {
		...options,
		dialect: "connector",
		line: rules.runtimeLine
	});
}
function readField(value, read, kind, rules, evaluate) {
	const asIs = (plain) => read(kind === "text" && isObject$1(plain) ? printJson(plain) : plain, rules);
	if (rules.readsTextAsJson === "never") return read(value, rules);
	if (typeof value !== "string") return asIs(value);
	if (rules.evaluatesExpressions && value.startsWith("=")) return evaluated(value, asIs, evaluate);
	if (kind === "body" && rules.readsTextAsJson === "unlessQuotedBody" && isQuoted(value)) return asIs(value);
	const json = leadingJson(value);
	if (json === void 0 || json === null) return asIs(value);
	try {
		return asIs(json);
	} catch (error) {
		if (error instanceof BindingFailure) return asIs(value);
		throw error;
	}
}
function isQuoted(text) {
	return /^(".*"|'.*'|["'])$/s.test(text);
}
function evaluated(expression, asIs, evaluate) {
	const result = evaluate(expression);
	if (!result.ok) throw failed$1(expression, result.error);
	try {
		return asIs(result.value);
	} catch (error) {
		if (!(error instanceof BindingFailure)) throw error;
		throw failed$1(expression, "Failed to convert FEEL evaluation result to the target type");
	}
}
function failed$1(expression, reason) {
	return new BindingFailure("processing", `Failed to evaluate expression '${expression}' in context '[Ljava.lang.Object;@HASH'. Reason: ${reason}`);
}
// src/runtime/http/failures.ts
var connectorException = "io.camunda.connector.api.error.ConnectorException";
var protocolException = "org.apache.hc.client5.http.ClientProtocolException";
/** The connection was refused, closed, reset, cut off, or the host is unknown: all of them the code 408. */
function aborted(cause) {
	return {
		type: connectorException,
		message: "An error occurred while executing the request, or the connection was aborted",
		code: "408",
		cause
	};
}
/** No answer within the read timeout. */
function readTimedOut(httpLine) {
	return {
		type: connectorException,
		message: httpRules[httpLine].timeoutMessage,
		code: "408",
		cause: {
			type: "java.net.SocketTimeoutException",
			message: "Read timed out"
		}
	};
}
/** What either side sent, or would have sent, is not HTTP as the client speaks it. */
function protocolBroken(reason) {
	return {
		type: connectorException,
		message: "An error with the HTTP protocol occurred",
		code: "500",
		cause: {
			type: protocolException,
			message: reason
		}
	};
}
/** Nobody listens at the address. */
function connectionRefused(scheme, host) {
	return aborted({
		type: "org.apache.hc.client5.http.HttpHostConnectException",
		message: `Connect to ${scheme}://${host} failed: Connection refused`
	});
}
// src/runtime/http/requestHeaders.ts
/** `own`: before the client adds its headers. `all`: as a server reads them. */
function requestHeaders({ method, headers, body }, credentials, sending) {
	const { rules } = sending;
	const configured = configuredHeaders(headers);
	const typed = configured.some(([name]) => isNamed(name, "Content-Type"));
	const defaultType = takesBody(method) && !typed && (body !== null || rules.typesEmptyBody);
	const own = [
		...credentials,
		...defaultType ? [["Content-Type", "application/json"]] : [],
		...configured.filter((header) => !isBareMultipart(header))
	].map(([name, value]) => [wireText(name), wireText(value ?? "")]);
	const has = (list, name) => list.some(([key]) => isNamed(key, name));
	const addedAcceptEncoding = !has(own, "Accept-Encoding");
	const all = addedAcceptEncoding ? [...own, ["Accept-Encoding", rules.acceptEncoding]] : [...own];
	const values = clientValues(sending);
	for (const name of rules.clientHeaders) {
		const value = values[name];
		if (value !== void 0 && !has(all, name)) all.push([name, value]);
	}
	return {
		own,
		all,
		addedAcceptEncoding
	};
}
function clientValues({ body, authority, version }) {
	return {
		"Content-Length": body && String(body.bytes.length),
		"Content-Type": body?.contentType,
		Host: authority && hostHeader(authority),
		Connection: "keep-alive",
		"User-Agent": `Apache-HttpClient/${version}`
	};
}
/** They go through a hash map, which shuffles them. Only a null `Content-Type` in this very spelling is dropped. */
function configuredHeaders(headers) {
	const map = emptyObject();
	for (const [name, value] of headers ?? []) map[name] = value;
	return Object.keys(inHashOrder(map, copiedCapacity(headers?.size ?? 0))).map((name) => [name, headers.get(name)]).filter(([name, value]) => name !== "Content-Type" || value !== null);
}
/** The client makes up the boundary, so it has to write that header itself. */
function isBareMultipart([name, value]) {
	if (!isNamed(name, "Content-Type")) return false;
	if (value === null) throw new JavaFailure("java.lang.NullPointerException", noValue);
	return value.includes("multipart/form-data") && !value.includes("boundary");
}
var noValue = "Cannot invoke \"String.contains(java.lang.CharSequence)\" because the return value of \"java.util.Map$Entry.getValue()\" is null";
/** Line ends become blanks, each; a server takes no notice of blanks around a value. */
function wireText(text) {
	return headText(text.replace(/[\r\n\f\v]/g, " ")).replace(/^[ \t]+|[ \t]+$/g, "");
}
function isNamed(name, wanted) {
	return name.toLowerCase() === wanted.toLowerCase();
}
// src/runtime/http/validation.ts
var notNull = (value) => value === null ? "must not be null" : void 0;
var notEmpty = (value) => value === null || value === "" ? "must not be empty" : void 0;
var notBlank = (value) => value === null || javaTrim(value) === "" ? "must not be blank" : void 0;
var httpUrl = (value) => value === null || /^(=|(http:\/\/|https:\/\/|secrets|\{\{)[^\n\r\u0085\u2028\u2029]*)$/.test(value) ? void 0 : "Must be a http(s) URL";
var authenticationChecks = {
	noAuth: {},
	basic: { username: [notEmpty] },
	bearer: { token: [notEmpty] },
	apiKey: {
		apiKeyLocation: [notNull],
		name: [notEmpty],
		value: [notEmpty]
	},
	"oauth-client-credentials-flow": {
		oauthTokenEndpoint: [notEmpty, httpUrl],
		clientId: [notEmpty],
		clientSecret: [notEmpty],
		clientAuthentication: [notEmpty]
	}
};
/** The violated constraints of an input, each with the path of its property. */
function violations({ method, url, authentication }) {
	const found = check({
		method,
		url
	}, {
		method: [notNull],
		url: [notBlank, httpUrl]
	}, "");
	if (!authentication) return found;
	return [...found, ...check({ ...authentication }, authenticationChecks[authentication.type], "authentication.")];
}
function check(values, checks, place) {
	return Object.keys(checks).flatMap((name) => checks[name].flatMap((broken) => {
		const message = broken(values[name] ?? null);
		return message === void 0 ? [] : [{
			property: place + name,
			message
		}];
	}));
}
// src/runtime/http/restInput.ts
var methods = [
	"POST",
	"GET",
	"DELETE",
	"PATCH",
	"PUT"
];
var locations = ["headers", "query"];
/**
* Reads the variables, with secrets put in, as the connector's input. Fields are read in the order of the variables:
* the first that can't be read ends it. Variables that the connector does not know are ignored.
*/
function readRestInput(variables, rules, evaluate) {
	const bound = bind(variables, {
		rules,
		evaluate
	});
	if ("type" in bound) return {
		ok: false,
		exception: bound
	};
	const messages = violations(bound);
	if (messages.length === 0) return {
		ok: true,
		input: bound
	};
	return {
		ok: false,
		exception: invalid(messages, rules)
	};
}
/** A field that only JSON can fill. */
var plain = (read) => (value, { rules }) => read(value, rules);
/** A field that FEEL may fill, too. */
var feel = (read, kind) => (value, { rules, evaluate }) => readField(value, read, kind, rules, evaluate);
var feelText = feel(readText$1, "text");
var feelMap = feel(readTextMap, "other");
var model = "io.camunda.connector.http.base.model";
var fields = {
	authentication: readTyped,
	method: feel(enumReader(`${model}.HttpMethod`, methods), "other"),
	url: feelText,
	headers: feelMap,
	queryParameters: feelMap,
	body: feel(readAny, "body"),
	connectionTimeoutInSeconds: plain(readInteger$1),
	readTimeoutInSeconds: plain(readInteger$1),
	skipEncoding: plain(readText$1),
	groupSetCookieHeaders: plain(readText$1),
	storeResponse: (value, { rules }) => rules.knowsDocuments && readBoolean(value, rules),
	ignoreNullValues: (value, { rules }) => rules.knowsDocuments && readBoolean(value, rules)
};
var authenticationFields = {
	noAuth: {},
	basic: {
		username: feelText,
		password: feelText
	},
	bearer: { token: feelText },
	apiKey: {
		apiKeyLocation: feel(enumReader(`${model}.auth.ApiKeyLocation`, locations), "other"),
		name: feelText,
		value: feelText
	},
	"oauth-client-credentials-flow": {
		oauthTokenEndpoint: feelText,
		clientId: feelText,
		clientSecret: feelText,
		audience: feelText,
		clientAuthentication: feelText,
		scopes: plain(readText$1)
	}
};
function bind(variables, binding) {
	const path = [];
	try {
		const bound = readFields(variables, fields, binding, path);
		return {
			...bound,
			storeResponse: bound.storeResponse ?? false,
			ignoreNullValues: bound.ignoreNullValues ?? false
		};
	} catch (error) {
		if (!(error instanceof BindingFailure)) throw error;
		return unreadable(error, path, binding.rules);
	}
}
function readFields(object, known, binding, path) {
	const read = {};
	for (const name of Object.keys(known)) read[name] = null;
	for (const name of Object.keys(object)) {
		if (!Object.hasOwn(known, name)) continue;
		path.push(name);
		read[name] = known[name](object[name], binding, path);
		path.pop();
	}
	return read;
}
/** An object whose `type` says what it is; a list may hold the type and the object. */
function readTyped(value, binding, path) {
	if (value === null) return null;
	const unknown = new BindingFailure("format", "Could not resolve the type");
	if (Array.isArray(value)) {
		const [type, object] = value;
		if (type === void 0 || isObject$1(type) || Array.isArray(type) || type === null) throw noTypeFirst(type);
		return readTyped(isObject$1(object) ? {
			...object,
			type
		} : { type }, binding, path);
	}
	const type = isObject$1(value) ? entry$1(value, "type") : void 0;
	if (typeof type !== "string" || !Object.hasOwn(authenticationFields, type)) throw unknown;
	const known = authenticationFields[type];
	return {
		type,
		...readFields(value, known, binding, path)
	};
}
function noTypeFirst(found) {
	return new BindingFailure("mismatch", `Unexpected token (${found === void 0 ? "END_ARRAY" : tokenName(found)}), expected VALUE_STRING: ${`need String, Number of Boolean value that contains type id ${`(for subtype of ${model}.auth.Authentication)`}`}`);
}
var codes = {
	format: "JSON_FORMAT_ERROR",
	mismatch: "JSON_MISMATCH_ERROR",
	processing: "JSON_PROCESSING_ERROR"
};
function unreadable(failure, path, rules) {
	const wanted = failure.target === void 0 ? "" : `. It Must be \`${failure.target}\``;
	const own = failure.kind === "format" ? `Json object contains an invalid field: ${path.join(", ")}${wanted}` : failure.message;
	if (rules.bindingFailure === "input") return {
		type: inputException$1,
		message: own
	};
	return {
		type: connectorException,
		message: failure.kind === "processing" ? "Exception: JsonMappingExceptionwas raised" : own,
		code: codes[failure.kind]
	};
}
function invalid(messages, rules) {
	const text = `Found constraints violated while validating input: \n${messages.map(({ property, message }) => {
		return ` - Property: ${property}: Validation failed.${rules.namesConstraint ? ` Original message: ${message}` : ""}`;
	}).sort().join("\n")}`;
	const type = "jakarta.validation.ValidationException";
	return {
		type: inputException$1,
		message: `${type}: ${text}`,
		cause: {
			type,
			message: text
		}
	};
}
// src/runtime/http/unexpected.ts
function unexpected({ javaType, text }, input, rules) {
	return {
		type: connectorException,
		message: text === null ? javaType : `${javaType}: ${text}`,
		code: `Failed to execute request: ${printRequest(input, rules)}. An error occurred: ${text}`,
		cause: {
			type: javaType,
			...text !== null && { message: text }
		}
	};
}
function printRequest(input, { printsRequest: { storeResponse, defaults } }) {
	const { connectionTimeoutInSeconds: connection, readTimeoutInSeconds: read } = input;
	const printedConnection = connection ?? (defaults ? 20 : null);
	return `HttpRequest{${[
		`url='${input.url}'`,
		`method='${input.method}'`,
		`authentication=${printAuthentication(input.authentication, defaults)}`,
		`connectionTimeoutInSeconds='${printedConnection}'`,
		`headers=${printMap(input.headers)}'`,
		`readTimeoutInSeconds='${read ?? (defaults ? printedConnection : null)}`,
		`body=${javaText(input.body)}`,
		`queryParameters=${printMap(input.queryParameters)}`,
		...storeResponse ? [`storeResponse=${input.storeResponse}`] : []
	].join(", ")}}`;
}
function printMap(map) {
	if (map === null) return "null";
	const object = emptyObject();
	for (const [key, value] of map) object[key] = value;
	return javaText(object);
}
function printAuthentication(authentication, defaults) {
	if (!authentication) return defaults ? "NoAuthentication[]" : "null";
	return printKind(authentication);
}
/** Passwords and the like are not printed. */
function printKind(authentication) {
	if (authentication.type === "noAuth") return "NoAuthentication[]";
	if (authentication.type === "basic") return `BasicAuthentication{username='${authentication.username}', password=[REDACTED]}`;
	if (authentication.type === "bearer") return "BearerAuthentication{token=[REDACTED]}";
	if (authentication.type === "apiKey") {
		const { apiKeyLocation, name } = authentication;
		return `ApiKeyAuthentication{apiKeyLocation=${apiKeyLocation?.toUpperCase()}, name='${name}', value=[REDACTED]}`;
	}
	const { oauthTokenEndpoint, clientId, audience, clientAuthentication, scopes } = authentication;
	return `OAuthAuthentication{${`oauthTokenEndpoint='${oauthTokenEndpoint}', clientId='${clientId}', clientSecret=[REDACTED]`}, ${`audience='${audience}', clientAuthentication='${clientAuthentication}', scopes='${scopes}'`}}`;
}
// src/runtime/http/url.ts
/** The encoded URI of a request. Throws `JavaFailure` where the connector's code breaks. */
function encodedUri(url, skipEncoding, rules) {
	if (skipEncoding) return createUri(url);
	return rules.urlEncoding === "whole" ? encodedAsWhole(url) : encodedByParts(url, rules);
}
/** 8.6: the whole URL is decoded; then Java's URI of many parts quotes what is illegal, and every `%`. */
function encodedAsWhole(url) {
	const parts = parseUrl(decodeUrl(url));
	if (!parts) return createUri(url);
	try {
		if (parts.path !== "" && !parts.path.startsWith("/")) throw new UriSyntaxError("Relative path in absolute URI");
		return parseUri(quoted(parts), true);
	} catch (error) {
		if (error instanceof UriSyntaxError) return createUri(url);
		throw error;
	}
}
function quoted({ protocol, userInfo, host, port, path, query }) {
	const server = `//${userInfo === void 0 ? "" : `${quote(userInfo, legalInUserInfo)}@`}${host}${port === -1 ? "" : `:${port}`}`;
	const end = query === void 0 ? "" : `?${quote(query, legalInQuery)}`;
	return `${protocol}:${server}${quote(path, legalInPath)}${end}`;
}
var legalInUserInfo = new Set([...legalInPath].filter((char) => !"/@".includes(char)));
function quote(text, legal) {
	return Array.from(text, (char) => legal.has(char) || isVisibleNonAscii(char) ? char : encodeChar(char)).join("");
}
/** 8.7 and newer: path segments and query parameters are decoded and encoded again, one by one. */
function encodedByParts(url, rules) {
	const parts = parseUrl(url);
	if (!parts) return createUri(url);
	try {
		return parseUri(rebuilt(parts, rules));
	} catch (error) {
		if ((error instanceof UriSyntaxError || error instanceof JavaFailure) && rules.forgivesUrls) return createUri(url);
		if (error instanceof UriSyntaxError) throw illegalArgument(`java.net.URISyntaxException: ${error.message}`);
		throw error;
	}
}
var isSafe = (safe) => (char) => /^[A-Za-z0-9]$/.test(char) || safe.includes(char);
var safeInQuery = isSafe("-_.!~*'()@:$,;/?:");
var safeInUserInfo = isSafe("-_.!~*'():$&,;=");
var safeInFragment = isSafe("=&-_.!~*'()@:$,;/?:");
function rebuilt({ protocol, userInfo, host, port, path, query, fragment }, rules) {
	const safeInPath = isSafe(rules.keepsPlusInPath ? "-_.!~*'()@:$&,;=+" : "-_.!~*'()@:$&,;=");
	const user = userInfo === void 0 ? "" : `${percentEncode(decodeUrl(userInfo), safeInUserInfo)}@`;
	const segments = path.split("/").map((segment) => percentEncode(decodeKeepingPlus(segment), safeInPath));
	const server = `${protocol}://${user}${host}${port === -1 ? "" : `:${port}`}`;
	const end = fragment === void 0 ? "" : `#${percentEncode(decodeUrl(fragment), safeInFragment)}`;
	return `${server}${segments.join("/")}${rebuiltQuery(query)}${end}`;
}
/** Parameters without a name are dropped, a repeated name joins its first place, an empty value loses its `=`. */
function rebuiltQuery(query) {
	const values = /* @__PURE__ */ new Map();
	for (const parameter of query?.split("&") ?? []) {
		const [, name = "", value = ""] = /^([^=]*)=?([^]*)$/.exec(parameter);
		const decoded = decodeUrl(name);
		if (decoded === "") continue;
		values.set(decoded, [...values.get(decoded) ?? [], decodeUrl(value)]);
	}
	const encoded = [...values].flatMap(([name, all]) => all.map((value) => percentEncode(name, safeInQuery) + (value === "" ? "" : `=${percentEncode(value, safeInQuery)}`)));
	return encoded.length === 0 ? "" : `?${encoded.join("&")}`;
}
// src/runtime/http/request.ts
/**
* Reads a job's variables, with secrets put in, as the connector does, and plans what it sends. An exception is what
* the connector throws before it asks any server.
*/
function buildHttpRequest(variables, httpLine, options) {
	const rules = httpRules[httpLine];
	const read = readRestInput(variables, rules, evaluator(rules, options));
	if (!read.ok) return read;
	const { input } = read;
	const standIns = {
		...standInsFor(rules),
		...options.standIns
	};
	const attempt = (make) => attempted(make, input, rules);
	const { authentication } = input;
	if (authentication?.type !== "oauth-client-credentials-flow") {
		const built = attempt(() => build(input, null, standIns, rules));
		return built.ok ? {
			ok: true,
			plan: {
				input,
				request: () => built
			}
		} : built;
	}
	const early = attempt(() => {
		requestBody(input, standIns.boundary, rules);
		addressOf(input, rules);
		return tokenInput(authentication);
	});
	if (!early.ok) return early;
	return {
		ok: true,
		plan: {
			input,
			token: attempt(() => build(early.value, null, standIns, rules)),
			request: (given) => attempt(() => build(input, given, standIns, rules))
		}
	};
}
/** What such values look like, fixed so that a preview stays the same. */
function standInsFor({ userAgent }) {
	return {
		version: userAgent,
		boundary: "httpclient_boundary_6f1c1f0e-3f0b-4c37-9a53-1d8a2b7f9c41",
		documentId: "0d7c1f5e-7a54-4c8e-9d26-5b1a0c3f8e72"
	};
}
function attempted(make, input, rules) {
	try {
		return {
			ok: true,
			value: make()
		};
	} catch (error) {
		if (error instanceof Raised) return {
			ok: false,
			exception: error.exception
		};
		if (error instanceof JavaFailure) return {
			ok: false,
			exception: unexpected(error, input, rules)
		};
		throw error;
	}
}
function addressOf({ url, skipEncoding }, rules) {
	const uri = encodedUri(url, skipEncoding === "true", rules);
	return {
		uri,
		authority: authorityOf(uri)
	};
}
function build(input, token, standIns, rules) {
	const body = requestBody(input, standIns.boundary, rules);
	const { uri, authority } = addressOf(input, rules);
	const added = credentials(input.authentication, token);
	const { own, all, addedAcceptEncoding } = requestHeaders(input, added.headers, {
		body,
		authority,
		version: standIns.version,
		rules
	});
	const target = requestTarget(uri, [...added.parameters, ...input.queryParameters ?? []]);
	if (!authority && rules.breaksWithoutHost) throw new JavaFailure("java.lang.NullPointerException", noAuthority);
	const readTimeoutInSeconds = timeouts(input);
	if (!authority) throw new Raised(protocolBroken("Target host is not specified"));
	const scheme = uri.scheme ?? "http";
	if (!/^https?$/i.test(scheme)) throw new Raised(protocolBroken(`${scheme} protocol is not supported`));
	refuse(own, authority);
	return withBody$1({
		scheme,
		authority,
		method: input.method,
		target,
		headers: all,
		addedAcceptEncoding,
		readTimeoutInSeconds
	}, body);
}
var noAuthority = "Cannot invoke \"org.apache.hc.core5.net.URIAuthority.getHostName()\" because the return value of \"org.apache.hc.core5.http.ClassicHttpRequest.getAuthority()\" is null";
function withBody$1(request, body) {
	return body ? {
		...request,
		body: body.bytes
	} : request;
}
/** The read timeout, which is the connection timeout's where there is none. Negative ones are refused. */
function timeouts({ connectionTimeoutInSeconds, readTimeoutInSeconds }) {
	const connection = connectionTimeoutInSeconds ?? 20;
	const read = readTimeoutInSeconds ?? connection;
	const negative = [connection, read].find((timeout) => timeout < 0);
	if (negative !== void 0) throw illegalArgument(`duration must not be negative: ${negative}`);
	return read;
}
/** What the client itself does not send. */
function refuse(own, authority) {
	if (authority.userInfo !== void 0) throw new Raised(protocolBroken("Request URI authority contains deprecated userinfo component"));
	const refused = ["Transfer-encoding", "Content-Length"].find((name) => own.some(([key]) => sameName(key, name)));
	if (refused !== void 0) throw new Raised(protocolBroken(`${refused} header already present`));
}
function sameName(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
/** The request for people: its address in one piece, its body as text. */
function shownRequest({ scheme, authority, method, target, headers, body }) {
	const url = `${scheme}://${authority.host.includes(":") && !authority.host.startsWith("[") ? `[${authority.host}]` : authority.host}${authority.port === -1 ? "" : `:${authority.port}`}${target}`;
	return body?.length ? {
		method,
		url,
		headers,
		body: utf8Text(body)
	} : {
		method,
		url,
		headers
	};
}
// src/runtime/http/restConnectorInput.ts
/** The job type of the REST connector. */
var restJobType = "io.camunda:http-json:1";
/** Stands for the token that a token endpoint would give. */
var tokenStandIn = "…";
var fixedWorld = {
	now: 0,
	zone: "UTC",
	seed: 1
};
/** What the connector sends for a job's variables, secrets put in. The world matters for text with a leading `=`. */
function restConnectorInput(variables, line, world = fixedWorld) {
	const { line: httpLine, notice } = httpLineFor(line);
	const told = notice === void 0 ? {} : { notice };
	const built = buildHttpRequest(variables, httpLine, { world });
	if (!built.ok) return {
		...told,
		exception: built.exception
	};
	const { token, request } = built.plan;
	if (token && !token.ok) return {
		...told,
		exception: token.exception
	};
	const asked = token ? { tokenRequest: shown(token) } : {};
	const own = request(token ? tokenStandIn : null);
	if (!own.ok) return {
		...told,
		...asked,
		exception: own.exception
	};
	return {
		...told,
		...asked,
		request: shown(own)
	};
}
function shown(built) {
	return shownRequest(built.value);
}
// src/runtime/connectorInput.ts
/** Job type to connector input. */
var builders = { [restJobType]: restConnectorInput };
/** The phase that hands the variables to the connector; `shown` are the same with their secrets hidden. */
function connectorInput(jobType, variables, shown, line, world) {
	const phase = {
		phase: "connectorInput",
		variables: shown.variables
	};
	const build = Object.hasOwn(builders, jobType) ? builders[jobType] : void 0;
	if (!build) return { phase };
	const { request, tokenRequest, exception, notice } = build(variables, line, world);
	return {
		phase: {
			...phase,
			...request && { request: maskRequest(request, shown.secrets) },
			...tokenRequest && { tokenRequest: maskRequest(tokenRequest, shown.secrets) },
			...notice !== void 0 && { notice },
			...exception && { failure: maskValue(exception.message ?? "", shown.secrets) }
		},
		...exception && { exception }
	};
}
// src/runtime/javaReading.ts
/** An object, or on one line a list of just one object, which the parser takes out of its list. */
function readObject$1(value, rules) {
	if (isObject$1(value)) return value;
	return rules.unwrapsSingleItems && !rules.namesWrongValue && Array.isArray(value) && value.length === 1 && isObject$1(value[0]) ? value[0] : void 0;
}
/** Where the line does so, the one item of a list stands for the list. */
function readSingle(value, rules) {
	if (!rules.unwrapsSingleItems || !Array.isArray(value) || value.length !== 1) return value;
	const item = value[0];
	return item === null || Array.isArray(item) ? value : item;
}
/** Numbers and booleans are read as their text. */
function readText(value) {
	if (value === null || typeof value === "string") return value;
	return typeof value === "number" || typeof value === "boolean" || value instanceof ExactNumber ? String(value) : void 0;
}
function readMap(value) {
	return value === null || isObject$1(value) ? value : void 0;
}
/** Fractions are cut off, text is read as digits, blank text and the text "null" are null. */
function readInteger(value) {
	if (value === null) return null;
	if (typeof value === "number" || value instanceof ExactNumber) return inRange(Math.trunc(Number(value)));
	if (typeof value !== "string") return void 0;
	const digits = value.trim();
	if (digits === "" || digits === "null") return null;
	return /^[+-]?\d+$/.test(digits) ? inRange(Number(digits)) : void 0;
}
function inRange(value) {
	return value >= -(2 ** 31) && value < 2 ** 31 ? value + 0 : void 0;
}
/** Milliseconds; a bare number counts seconds. */
function readDuration(value) {
	if (value === null) return null;
	if (typeof value === "number" || value instanceof ExactNumber) return secondsToMilliseconds(Number(value));
	if (typeof value !== "string") return void 0;
	return value.trim() === "" ? null : parseDuration(value.trim());
}
// src/runtime/errorObject.ts
/** Reads an error object by the line's rules; undefined where a key's value can't be cast or the kind is unknown. */
function readErrorObject(object, rules) {
	const { types, code, message, refusesUnknownKeys } = rules.errorObject;
	const known = [
		code,
		message,
		"variables"
	];
	if (refusesUnknownKeys && Object.keys(object).some((key) => !known.includes(key))) return void 0;
	const kind = types.length === 1 ? types[0] : types.find((type) => type === at(object, "errorType"));
	return (kind && readers[kind])?.((key) => readSingle(at(object, key), rules), rules);
}
var readers = {
	bpmnError: (field, { errorObject }) => {
		const code = readText(field(errorObject.code));
		const message = readText(field(errorObject.message));
		const variables = readMap(field("variables"));
		if (code === void 0 || message === void 0 || variables === void 0) return void 0;
		return {
			kind: "bpmnError",
			code,
			message,
			variables
		};
	},
	jobError: (field, { errorObject }) => {
		const message = readText(field(errorObject.message));
		const variables = readMap(field("variables"));
		const retries = readInteger(field("retries"));
		const retryBackoff = readDuration(field("retryBackoff"));
		if (message === void 0 || variables === void 0 || retries === void 0) return void 0;
		return retryBackoff === void 0 ? void 0 : {
			kind: "jobError",
			message,
			variables,
			retries,
			retryBackoff
		};
	},
	ignoreError: (field) => {
		const variables = readMap(field("variables"));
		return variables === void 0 ? void 0 : {
			kind: "ignoreError",
			variables
		};
	}
};
function at(object, key) {
	return Object.hasOwn(object, key) ? object[key] : null;
}
// src/runtime/expressionScope.ts
/** The scopes in FEEL's order, later ones hide earlier ones: so `response` hides a key of that name, and `job` both. */
function expressionScope(value, job) {
	const scope = [entry("response", value)];
	if (isObject$1(value)) scope.unshift(value);
	if (job) scope.push(entry("job", entry("retries", job.retries)));
	return scope;
}
function entry(key, value) {
	const object = emptyObject();
	object[key] = value;
	return object;
}
/** Why older runtimes refuse to evaluate any expression over that value. */
function contextRefusal(value, rules) {
	if (rules.expressionContext === "anything") return void 0;
	if (value === null) return "Context is null";
	if (rules.expressionContext === "notNull" || isObject$1(value)) return void 0;
	return `Unable to parse '${javaText(value)}' as context`;
}
/** The result of an expression that was never evaluated. */
function refusedResult(reason) {
	return {
		ok: false,
		kind: "evaluation",
		error: reason,
		problem: {
			code: "CONTEXT_REFUSED",
			severity: "error",
			message: `This version evaluates nothing here: ${reason}.`
		},
		warnings: []
	};
}
// src/runtime/errorExpression.ts
/** Evaluates an error expression (not blank) and reads its value as an error. */
function examineErrorExpression(text, seen, feel, rules) {
	const { value, sees, retries } = seen;
	const scope = expressionScope(value, rules.jobInErrorExpression ? { retries } : void 0);
	const refusal = contextRefusal(value, rules);
	const result = refusal === void 0 ? evaluateExpression(text, scope, feel) : refusedResult(refusal);
	const phase = {
		phase: "errorExpression",
		text,
		sees,
		scope,
		result
	};
	const failed = (exception) => ({
		phase: {
			...phase,
			verdict: "failure",
			failure: cutMessage(exception.message ?? "")
		},
		exception
	});
	if (!result.ok) return failed(evaluationFailed({
		expression: text,
		value,
		retries
	}, result.error, rules));
	const read = readVerdict(text, result.value, rules);
	if ("exception" in read) return failed(read.exception);
	const { error } = read;
	if (!error) return { phase: {
		...phase,
		verdict: "none"
	} };
	if (error.kind === "bpmnError" && error.code === null) return { phase: {
		...phase,
		verdict: "ignored"
	} };
	return {
		phase: {
			...phase,
			verdict: error.kind
		},
		error
	};
}
function readVerdict(text, value, rules) {
	if (value === null) return {};
	const { javaType, types } = rules.errorObject;
	const object = readObject$1(value, rules);
	if (!object && types.length > 1) return { exception: noObject("Error expression", text, value, rules) };
	if (object && Object.keys(object).length === 0) return {};
	const error = object && object === value ? readErrorObject(object, rules) : void 0;
	return error ? { error } : { exception: valueUnreadable(text, value, javaType, rules) };
}
// src/runtime/mentions.ts
/** Does `text` (without quotes, backslashes and control characters) stand in the value's JSON? */
function mentions(value, text) {
	if (typeof value === "string") return value.includes(text);
	if (Array.isArray(value)) return value.some((item) => mentions(item, text));
	return isObject$1(value) && Object.keys(value).some((key) => key.includes(text) || mentions(value[key], text));
}
// src/runtime/replaceSecrets.ts
var braces = /\{\{[ \t\n\v\f\r]*secrets\.([^ \t\n\v\f\r]+?[ \t\n\v\f\r]*)\}\}/g;
var bare = /secrets\.((?:[a-zA-Z0-9]+[/._-])*[a-zA-Z0-9]+)/g;
/** A secret that names itself twice doubles the text each round: growth ends at what an engine can hand out. */
var maxGrowth = 4e6;
var MissingSecret = class extends Error {
	secret;
	constructor(secret) {
		super(`Secret with name '${secret}' is not available`);
		this.secret = secret;
	}
};
/**
* Puts the secrets' values into JSON text: first between double braces, then the bare ones. The first name that has no
* value ends it. On 8.3 and 8.5 values go in unescaped, so the outcome may no longer be JSON.
*/
function replaceSecrets(json, secrets, rules) {
	try {
		return {
			ok: true,
			json: replaceBoth(json, (name) => {
				if (!Object.hasOwn(secrets, name)) throw new MissingSecret(name);
				return rules.escapesSecrets ? JSON.stringify(secrets[name]).slice(1, -1) : secrets[name];
			})
		};
	} catch (error) {
		if (!(error instanceof MissingSecret)) throw error;
		return {
			ok: false,
			missing: error.secret,
			message: error.message
		};
	}
}
function replaceBoth(json, resolve) {
	return replaceRounds(replaceRounds(json, braces, resolve), bare, resolve);
}
function replaceRounds(text, pattern, resolve) {
	let rounds = text.match(pattern)?.length ?? 0;
	for (let current = text;; rounds--) {
		if (rounds === 0 || current.length > text.length + maxGrowth) return current;
		const next = current.replace(pattern, (_match, group) => {
			const name = trim(group);
			return isBlank(name) ? "null" : resolve(name);
		});
		if (next === current) return current;
		current = next;
	}
}
/** Java's `trim`: everything up to and including the blank. */
function trim(text) {
	return text.replace(/^[\0- ]+|[\0- ]+$/g, "");
}
/** The names between the braces, then the bare ones, each once, untrimmed: the runtime masks the values of these. */
function secretNames(json) {
	const names = [braces, bare].flatMap((pattern) => [...json.matchAll(pattern)].map((match) => match[1]));
	return [...new Set(names)];
}
/** The phase that fills secrets into a job's variables; without placeholders there is none. */
function fillSecrets(variables, secrets, rules) {
	if (!mentions(variables, "secrets.")) return {
		variables,
		shown: variables,
		values: []
	};
	return fillSecretsOfText(printJson(variables), secrets, rules);
}
/** The same for variables that are JSON text, as the engine hands them out. */
function fillSecretsOfText(json, secrets, rules) {
	const before = readObject(json) ?? emptyObject();
	const shown = readObject(replaceBoth(json, () => "***")) ?? before;
	const values = secretNames(json).flatMap((name) => Object.hasOwn(secrets, name) ? [secrets[name]] : []);
	const used = placeholders(before);
	const phase = {
		phase: "secrets",
		variables: shown,
		used,
		missing: [...new Set(used.map(({ name }) => name))].filter((name) => !Object.hasOwn(secrets, name))
	};
	const replaced = replaceSecrets(json, secrets, rules);
	if (!replaced.ok) {
		const exception = {
			type: "io.camunda.connector.api.error.ConnectorInputException",
			message: replaced.message
		};
		return {
			phase: {
				...phase,
				failure: replaced.message
			},
			variables: before,
			shown,
			values,
			exception
		};
	}
	const filled = readObject(replaced.json);
	if (filled) return {
		...used.length > 0 && { phase },
		variables: filled,
		shown,
		values
	};
	const exception = { ...rules.notJson };
	return {
		phase: {
			...phase,
			failure: exception.message
		},
		variables: before,
		shown,
		values,
		exception
	};
}
/** Reads an object; like the runtime's parser it does not look at what follows the object's end. */
function readObject(json) {
	const whole = parseJson(json);
	if (whole.ok) return isObject$1(whole.value) ? whole.value : void 0;
	const end = whole.problem.at?.from;
	const first = end === void 0 ? void 0 : parseJson(json.slice(0, end));
	return first?.ok && isObject$1(first.value) ? first.value : void 0;
}
/** Which secrets the values name, and where: `headers.Authorization`, `tags[0]`. */
function placeholders(value, place = "") {
	if (typeof value === "string") return namesIn(value).map((name) => ({
		name,
		place
	}));
	if (Array.isArray(value)) return value.flatMap((item, index) => placeholders(item, `${place}[${index}]`));
	if (!isObject$1(value)) return [];
	return Object.keys(value).flatMap((key) => {
		const inner = place === "" ? key : `${place}.${key}`;
		return [...namesIn(key).map((name) => ({
			name,
			place: inner
		})), ...placeholders(value[key], inner)];
	});
}
function namesIn(text) {
	const inBraces = [...text.matchAll(braces)].map((match) => trim(match[1]));
	const rest = [...text.replace(braces, " ").matchAll(bare)].map((match) => match[1]);
	return [.../* @__PURE__ */ new Set([...inBraces, ...rest])];
}
// src/runtime/resultMapping.ts
/** Maps a response by the headers `resultVariable` and `resultExpression`; blank ones count as absent. */
function mapResult(response, headers, feel, rules) {
	const phases = [];
	const variables = emptyObject();
	let capacity = 0;
	const name = headers.resultVariable;
	if (name !== void 0 && !isBlank(name)) {
		variables[name] = response;
		capacity = 16;
		phases.push({
			phase: "resultVariable",
			name,
			value: response
		});
	}
	const text = headers.resultExpression;
	if (text !== void 0 && !isBlank(text)) {
		const mapped = evaluateResultExpression(text, response, feel, rules);
		const { exception } = mapped;
		phases.push({
			phase: "resultExpression",
			text,
			scope: expressionScope(response),
			result: mapped.result,
			...exception && { failure: cutMessage(exception.message ?? "") }
		});
		if (exception) return failed(phases, exception);
		const keys = Object.keys(mapped.variables);
		if (capacity === 0) capacity = copiedCapacity(keys.length);
		for (const key of keys) {
			variables[key] = mapped.variables[key];
			capacity = grownCapacity(capacity, Object.keys(variables).length);
		}
	}
	const exception = checkSize(variables, rules);
	if (!exception) return {
		phases,
		variables,
		walked: inHashOrder(variables, capacity)
	};
	const last = phases.at(-1);
	if (last) last.failure = cutMessage(exception.message ?? "");
	return failed(phases, exception);
}
function failed(phases, exception) {
	return {
		phases,
		variables: emptyObject(),
		walked: emptyObject(),
		exception
	};
}
function evaluateResultExpression(text, response, feel, rules) {
	const variables = emptyObject();
	const input = {
		expression: text,
		value: response
	};
	const refusal = contextRefusal(response, rules);
	const result = refusal === void 0 ? evaluateExpression(text, expressionScope(response), feel) : refusedResult(refusal);
	if (!result.ok) return {
		result,
		variables,
		exception: evaluationFailed(input, result.error, rules)
	};
	const { value } = result;
	if (value === null) return {
		result,
		variables
	};
	const literal = rules.forbiddenInResult.find((forbidden) => mentions(value, forbidden));
	if (literal !== void 0) return {
		result,
		variables,
		exception: forbiddenText(literal, value, rules)
	};
	const object = readObject$1(value, rules);
	if (object) return {
		result,
		variables: object
	};
	return {
		result,
		variables,
		exception: noObject("Result expression", text, value, rules)
	};
}
// src/runtime/versions.ts
var bpmnError = "io.camunda.connector.runtime.core.error.BpmnError";
var connectorError = "io.camunda.connector.runtime.core.error.ConnectorError";
var inputException = "io.camunda.connector.api.error.ConnectorInputException";
var rules83 = {
	escapesSecrets: false,
	masksMessages: false,
	notJson: {
		type: "io.camunda.connector.api.error.ConnectorException",
		message: "Error during json mapping.",
		code: "JSON_MAPPING"
	},
	malformedBackoff: "java.lang.RuntimeException",
	malformedBackoffEndsJob: true,
	knowsRetryException: false,
	inputExceptionIsFinal: false,
	exceptionVariables: false,
	expressionContext: "objectsOnly",
	quotesContext: "value",
	maxQuotedCharacters: Infinity,
	jobInErrorExpression: false,
	wrongValueIsInputException: false,
	namesWrongValue: false,
	unwrapsSingleItems: false,
	forbiddenInResult: [],
	maxVariablesBytes: Infinity,
	errorObject: {
		javaType: bpmnError,
		types: ["bpmnError"],
		code: "code",
		message: "message",
		refusesUnknownKeys: true
	},
	sendsJobErrorVariables: false,
	sendsErrorVariables: false,
	appendsErrorVariables: false,
	messageRequired: true
};
var rules85 = {
	...rules83,
	knowsRetryException: true,
	expressionContext: "notNull",
	quotesContext: "arrayIdentity",
	jobInErrorExpression: true,
	errorObject: {
		javaType: connectorError,
		types: ["bpmnError", "jobError"],
		code: "code",
		message: "message",
		refusesUnknownKeys: false
	},
	sendsErrorVariables: true
};
var rules88 = {
	...rules85,
	escapesSecrets: true,
	masksMessages: true,
	notJson: {
		type: inputException,
		message: "This is not a JSON object"
	},
	malformedBackoff: "io.camunda.connector.runtime.core.error.InvalidBackOffDurationException",
	malformedBackoffEndsJob: false,
	inputExceptionIsFinal: true,
	exceptionVariables: true,
	expressionContext: "anything",
	wrongValueIsInputException: true,
	unwrapsSingleItems: true,
	forbiddenInResult: ["camunda.function.type"],
	errorObject: {
		...rules85.errorObject,
		code: "errorCode",
		message: "errorMessage"
	},
	messageRequired: false
};
var runtimeRules = {
	"8.3": rules83,
	"8.5": rules85,
	"8.8": rules88,
	"8.9": {
		...rules88,
		quotesContext: "arrayContent",
		maxQuotedCharacters: 2e3,
		namesWrongValue: true,
		maxVariablesBytes: 1572864,
		errorObject: {
			...rules88.errorObject,
			types: [
				"bpmnError",
				"jobError",
				"ignoreError"
			]
		},
		sendsJobErrorVariables: true,
		appendsErrorVariables: true
	}
};
// src/bpmn/fields.ts
var inputField = (target) => `input:${target}`;
var outputField = (target) => `output:${target}`;
var headerField = (key) => `header:${key}`;
var propertyField = (name) => `property:${name}`;
var taskDefinitionField = (part) => `taskDefinition:${part}`;
/** a sequence flow's condition; the element is the flow */
var conditionField = "condition";
/** of a message event or receive task: the correlation key of its message's subscription */
var correlationKeyField = "correlationKey";
/** the expression of a timer event */
var timerField = "timer";
var errorCodeField = "errorCode";
var escalationCodeField = "escalationCode";
var scriptField = (part) => `script:${part}`;
var calledProcessField = "calledElement:processId";
var multiInstanceField = (part) => `multiInstance:${part}`;
// src/runtime/runtimeProblems.ts
/** The problems of a run's phases, in their order. */
function runtimeProblems(phases) {
	return phases.flatMap((phase) => problems[phase.phase](phase) ?? []);
}
var none = () => void 0;
var problems = {
	retryBackoff: ({ failure }) => refused("RETRY_BACKOFF_MALFORMED", failure, { field: headerField("retryBackoff") }),
	secrets: ({ failure }) => refused("SECRETS_NOT_FILLED", failure, { text: "secrets" }),
	connectorInput: ({ failure }) => refused("CONNECTOR_INPUT_REFUSED", failure, {}),
	response: none,
	exception: none,
	resultVariable: ({ failure }) => refused("RESULT_REFUSED", failure, { field: headerField("resultVariable") }),
	resultExpression: (phase) => ofExpression("RESULT_REFUSED", phase, { field: headerField("resultExpression") }),
	errorExpression: (phase) => ofExpression("ERROR_REFUSED", phase, { field: headerField("errorExpression") }),
	command: none
};
function ofExpression(code, { result, failure }, at) {
	return result.ok ? refused(code, failure, at) : {
		...result.problem,
		at: {
			...result.problem.at,
			...at
		}
	};
}
function refused(code, message, at) {
	return message === void 0 ? void 0 : {
		code,
		severity: "error",
		message,
		at
	};
}
// src/runtime/runJob.ts
/**
* Runs one attempt. `result` is what the connector function returns or throws; input that the connector would refuse
* overrules it. Never throws: what breaks in the runtime is part of the run.
*/
function runJob(job, result, options) {
	return runFilledJob(job, fillSecrets(job.variables, options.secrets, runtimeRules[options.line]), result, options);
}
/** The same with the secrets already filled in, as from variables that are JSON text. */
function runFilledJob(job, filled, result, options) {
	const rules = runtimeRules[options.line];
	const { world, line, maxSteps } = options;
	const feel = {
		dialect: "connector",
		line,
		world,
		...maxSteps !== void 0 && { maxSteps }
	};
	const { phases, command } = endJob(job, filled, attemptJob(job, filled, result, feel, rules), feel, rules);
	const all = [...phases, {
		phase: "command",
		command
	}];
	return {
		command,
		phases: all,
		problems: runtimeProblems(all)
	};
}
/** From the header `retryBackoff` to the mapped result, or to the first exception on the way. */
function attemptJob(job, filled, result, feel, rules) {
	const phases = [];
	const secrets = filled.values;
	const header = job.headers.retryBackoff;
	const backoff = header === void 0 ? void 0 : readRetryBackoff(header, rules);
	if (backoff) phases.push(backoff.phase);
	if (backoff?.exception) {
		const failure = finalFailureOf(backoff.exception, secrets, rules);
		return {
			phases,
			ended: rules.malformedBackoffEndsJob ? "givenUp" : "failure",
			failure
		};
	}
	const retryBackoff = backoff?.phase.milliseconds;
	const failed = (exception) => {
		const failure = failureOf(exception, {
			retries: job.retries,
			retryBackoff,
			secrets
		}, rules);
		return {
			phases,
			ended: "failure",
			failure
		};
	};
	if (filled.phase) phases.push(filled.phase);
	if (filled.exception) return failed(filled.exception);
	const shown = {
		variables: filled.shown,
		secrets
	};
	const input = connectorInput(job.type, filled.variables, shown, feel.line, feel.world);
	phases.push(input.phase);
	if (input.exception) return failed(input.exception);
	if (result.kind === "exception") {
		phases.push({
			phase: "exception",
			exception: result.exception
		});
		return failed(result.exception);
	}
	phases.push({
		phase: "response",
		value: result.value
	});
	const mapping = mapResult(result.value, job.headers, feel, rules);
	phases.push(...mapping.phases);
	if (mapping.exception) return failed(mapping.exception);
	return {
		phases,
		ended: "success",
		response: result.value,
		mapping
	};
}
/** From the attempt's end, through the error expression, to the command. */
function endJob(job, { values }, attempted, feel, rules) {
	const { phases } = attempted;
	const sendFinally = (exception) => sendLast(finalFailureOf(exception, values, rules), rules);
	if (attempted.ended === "givenUp") return {
		phases,
		command: sendLast(attempted.failure, rules)
	};
	const text = job.headers.errorExpression;
	if (text === void 0 || isBlank(text)) {
		const sent = sendAttempt(attempted, rules);
		return {
			phases,
			command: "command" in sent ? sent.command : sendFinally(sent.refused)
		};
	}
	const { phase, error, exception } = examineErrorExpression(text, whatIsSeen(attempted, job.retries), feel, rules);
	if (exception) return {
		phases: [...phases, phase],
		command: sendFinally(exception)
	};
	const sent = error ? sendError(error, rules) : sendAttempt(attempted, rules);
	if ("command" in sent) return {
		phases: [...phases, phase],
		command: sent.command
	};
	const { refused } = sent;
	const failure = error ? { failure: refused.message ?? refused.type } : {};
	return {
		phases: [...phases, {
			...phase,
			...failure
		}],
		command: sendFinally(refused)
	};
}
function sendAttempt(attempted, rules) {
	if (attempted.ended === "failure") return sendFailure(attempted.failure, rules);
	return sendComplete(attempted.mapping.variables);
}
/** A failure that even Java refuses to send breaks the handler: no command, the job times out. */
function sendLast(failure, rules) {
	const sent = sendFailure(failure, rules);
	return "command" in sent ? sent.command : {
		command: "none",
		thrown: sent.refused.type
	};
}
function whatIsSeen(attempted, retries) {
	if (attempted.ended === "failure") return {
		value: attempted.failure.variables,
		sees: "exception",
		retries
	};
	const { response, mapping } = attempted;
	return Object.keys(mapping.variables).length > 0 ? {
		value: mapping.walked,
		sees: "mappedVariables",
		retries
	} : {
		value: response,
		sees: "response",
		retries
	};
}
// src/runtime/http/answer.ts
var Malformed = class extends Error {};
var Silence = class extends Error {};
/** Interim answers (1xx) are skipped; `refusesSwitch`: but 101 is refused. */
function readAnswer(bytes, end, { refusesSwitch }) {
	const stream = new Stream(bytes, end);
	try {
		for (;;) {
			const head = readHead(stream);
			if (!head) return { kind: "nothing" };
			if (head.status === 101 && refusesSwitch) throw new Malformed("Failure switching protocols");
			if (head.status >= 200) return {
				kind: "answer",
				answer: withBody(head, stream)
			};
		}
	} catch (error) {
		if (error instanceof Malformed) return {
			kind: "malformed",
			reason: error.message
		};
		if (error instanceof Silence) return { kind: "silence" };
		throw error;
	}
}
var Stream = class {
	bytes;
	end;
	at = 0;
	constructor(bytes, end) {
		this.bytes = bytes;
		this.end = end;
	}
	/** One line without its end; undefined where the connection ends before it begins. */
	line() {
		const feed = this.bytes.indexOf(10, this.at);
		if (feed === -1 && this.end === "silent") throw new Silence();
		if (feed === -1 && this.at >= this.bytes.length) return void 0;
		const text = latin1Text(this.bytes.subarray(this.at, feed === -1 ? void 0 : feed));
		this.at = feed === -1 ? this.bytes.length : feed + 1;
		return text.replace(/\r$/, "");
	}
	/** At most so many of the bytes that are there. */
	take(count) {
		const taken = this.bytes.slice(this.at, this.at + count);
		this.at += taken.length;
		return taken;
	}
};
/** Empty lines, and lines that are no status line, are passed over, but not many. */
var maxLinesBeforeStatus = 10;
function readHead(stream) {
	for (let count = 0; count < maxLinesBeforeStatus; count++) {
		const line = stream.line();
		if (line === void 0) return void 0;
		const status = statusLine(line);
		if (status) return {
			...status,
			headers: readHeaders(stream)
		};
	}
}
function statusLine(line) {
	const match = /^[ \t]*HTTP\/(\d+)(?:\.(\d+))?[ \t]+(\d{3})(?:[ \t]+([^]*))?$/.exec(line);
	if (!match) return void 0;
	const [, major = "", minor = major, status, reason = ""] = match;
	if (Number(major) >= 2) throw new Malformed(`Unsupported version: HTTP/${major}.${minor}`);
	if (Number(status) < 100) throw new Malformed(`Invalid response: ${line}`);
	return {
		status: Number(status),
		reason: trimmed(reason)
	};
}
function readHeaders(stream) {
	const lines = [];
	for (;;) {
		const line = stream.line();
		if (line === void 0 || line === "") break;
		if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()} ${line.replace(/^[ \t]+/, "")}`);
		else lines.push(line);
	}
	return lines.map((line) => {
		const colon = line.indexOf(":");
		const name = trimmed(line.slice(0, Math.max(colon, 0)));
		if (name === "" || /[ \t]$/.test(line.slice(0, colon))) throw new Malformed(`Invalid header; error at offset ${colon === -1 ? line.length : colon}: <${line}>`);
		return [name, trimmed(line.slice(colon + 1))];
	});
}
function trimmed(text) {
	return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
function withBody(head, stream) {
	if (head.status === 204 || head.status === 304) return head;
	const length = announcedLength(head.headers);
	if (length === "chunked") return {
		...head,
		body: chunkedBody(stream)
	};
	if (length !== void 0) return {
		...head,
		body: measuredBody(stream, length)
	};
	if (stream.end === "silent") return {
		...head,
		body: silentBody(stream.take(Infinity))
	};
	return {
		...head,
		body: {
			ok: true,
			bytes: stream.take(Infinity)
		}
	};
}
function headersNamed(headers, name) {
	return headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}
function announcedLength(headers) {
	const encodings = headersNamed(headers, "Transfer-Encoding");
	if (encodings.length > 0) {
		const codings = encodings.flatMap((value) => value.split(",")).map(trimmed).filter((coding) => coding !== "");
		if (codings.length === 1 && codings[0].toLowerCase() === "chunked") return "chunked";
		throw new Malformed(`Unsupported transfer encoding: ${encodings[0]}`);
	}
	const [text, ...more] = headersNamed(headers, "Content-Length");
	if (text === void 0) return void 0;
	if (more.length > 0) throw new Malformed("Multiple Content-Length headers");
	if (!/^[+-]?\d+$/.test(text) || Math.abs(Number(text)) >= 2 ** 63) throw new Malformed(`Invalid content length: ${text}`);
	if (Number(text) < 0) throw new Malformed(`Negative content length: ${text}`);
	return Number(text);
}
function silentBody(received) {
	return {
		ok: false,
		cut: false,
		message: "Read timed out",
		received
	};
}
function measuredBody(stream, length) {
	const bytes = stream.take(length);
	if (bytes.length === length) return {
		ok: true,
		bytes,
		length
	};
	if (stream.end === "silent") return silentBody(bytes);
	return {
		ok: false,
		cut: true,
		message: `Premature end of Content-Length delimited message body ${`(expected: ${length}; received: ${bytes.length})`}`,
		received: bytes
	};
}
/** The largest size that a Java long holds. */
var maxChunk = 2n ** 63n - 1n;
function chunkedBody(stream) {
	const chunks = [];
	const broken = (message, cut = false) => ({
		ok: false,
		cut,
		message,
		received: concat(chunks)
	});
	try {
		for (;;) {
			const line = stream.line();
			if (line === void 0) return broken("Premature end of chunk coded message body: closing chunk expected", true);
			const size = chunkSize(trimmed(line.split(";")[0]));
			if (typeof size === "string") return broken(size);
			if (size === 0n) {
				readHeaders(stream);
				return {
					ok: true,
					bytes: concat(chunks)
				};
			}
			const chunk = stream.take(Number(size));
			chunks.push(chunk);
			if (chunk.length < Number(size)) {
				if (stream.end === "silent") return silentBody(concat(chunks));
				return broken(`Truncated chunk (expected size: ${size}; actual size: ${chunk.length})`);
			}
			const after = stream.line();
			if (after === void 0) return broken("CRLF expected at end of chunk");
			if (after !== "") return broken("Unexpected content at the end of chunk");
		}
	} catch (error) {
		if (error instanceof Silence) return silentBody(concat(chunks));
		if (error instanceof Malformed) return broken(`Invalid trailing header: ${error.message.replace(/; error at offset \d+/, "")}`);
		throw error;
	}
}
/** The size, or what is wrong with it. */
function chunkSize(text) {
	if (!/^[+-]?[0-9A-Fa-f]+$/.test(text)) return `Bad chunk header: ${text}`;
	const size = BigInt(`0x${text.replace(/^[+-]/, "")}`);
	if (size > maxChunk) return `Bad chunk header: ${text}`;
	return text.startsWith("-") && size > 0n ? "Negative chunk size" : size;
}
// src/runtime/http/jobVariables.ts
/** Puts the secrets in before anything else is looked at. */
function fillJobVariables(variables, secrets, httpLine) {
	const line = httpRules[httpLine].rawSecrets ? "8.5" : "8.8";
	const replaced = replaceSecrets(printJson(variables), secrets, runtimeRules[line]);
	if (!replaced.ok) return {
		ok: false,
		exception: {
			type: inputException$1,
			message: replaced.message
		}
	};
	const parsed = parseJson(replaced.json);
	if (!parsed.ok) return {
		ok: false,
		exception: unparsable(replaced.json, parsed.problem.at?.from ?? 0, httpLine)
	};
	return {
		ok: true,
		variables: isObject$1(parsed.value) ? parsed.value : {}
	};
}
/** What the parser says about JSON that a secret broke. */
function unparsable(json, offset, httpLine) {
	const coded = httpRules[httpLine].bindingFailure === "coded";
	const { depth, inObject } = placeOf(json.slice(0, offset));
	if (depth <= 1) {
		const message = "This is not a JSON object";
		return coded ? {
			type: connectorException,
			message,
			code: "JSON_PARSE_ERROR"
		} : {
			type: inputException$1,
			message
		};
	}
	if (!coded) return {
		type: inputException$1,
		message: complaint(json[offset], inObject)
	};
	return {
		type: connectorException,
		message: "Exception: JsonMappingExceptionwas raised",
		code: "JSON_PROCESSING_ERROR"
	};
}
function complaint(char, inObject) {
	if (char === void 0) return "Unexpected end-of-input within/between Object entries";
	const code = char.codePointAt(0);
	if (code < 32) return `Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value`;
	if (char === "\\") return "Unrecognized character escape";
	return `Unexpected character ('${char}' (code ${code})): was expecting comma to separate ${inObject ? "Object" : "Array"} entries`;
}
/** How deep the end of a text lies inside its brackets; a variable's own text counts as inside it. */
function placeOf(text) {
	const open = [];
	for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|"|[{}[\]]/gs)) if (token === "{" || token === "[") open.push(token);
	else if (token === "}" || token === "]") open.pop();
	else if (token === "\"") return {
		depth: open.length + 1,
		inObject: open.at(-1) === "{"
	};
	return {
		depth: open.length,
		inObject: open.at(-1) === "{"
	};
}
// src/runtime/http/inflate.ts
/** No answer that anybody previews unpacks to more; a small hostile one could. */
var maxBytes = 67108864;
var Broken = class extends Error {
	cut;
	constructor(message, cut = false) {
		super(message);
		this.cut = cut;
	}
};
/** `end` is the offset after the last byte that belonged to the stream. */
function inflate(source, start = 0) {
	const input = new BitReader(source, start);
	const output = new Output();
	try {
		let last = false;
		while (!last) {
			last = input.bits(1) === 1;
			const type = input.bits(2);
			if (type === 0) stored(input, output);
			else if (type === 1) compressed(input, output, fixed.lengths, fixed.distances);
			else if (type === 2) dynamic(input, output);
			else throw new Broken("invalid block type");
		}
		return {
			ok: true,
			bytes: output.bytes(),
			end: input.position()
		};
	} catch (error) {
		if (!(error instanceof Broken)) throw error;
		return {
			ok: false,
			cut: error.cut,
			message: error.message
		};
	}
}
var BitReader = class {
	source;
	at;
	held = 0;
	count = 0;
	constructor(source, start) {
		this.source = source;
		this.at = start;
	}
	bits(wanted) {
		while (this.count < wanted) {
			this.held |= this.byte() << this.count;
			this.count += 8;
		}
		const value = this.held & (1 << wanted) - 1;
		this.held >>>= wanted;
		this.count -= wanted;
		return value;
	}
	/** Drops what is left of the current byte. */
	align() {
		this.held = 0;
		this.count = 0;
	}
	byte() {
		const byte = this.source[this.at];
		if (byte === void 0) throw new Broken("Unexpected end of ZLIB input stream", true);
		this.at++;
		return byte;
	}
	position() {
		return this.at;
	}
};
var Output = class {
	buffer = /* @__PURE__ */ new Uint8Array(1024);
	length = 0;
	push(byte) {
		if (this.length === this.buffer.length) this.grow();
		this.buffer[this.length++] = byte;
	}
	copy(distance, length) {
		if (distance > this.length) throw new Broken("invalid distance too far back");
		for (let index = 0; index < length; index++) this.push(this.buffer[this.length - distance]);
	}
	bytes() {
		return this.buffer.slice(0, this.length);
	}
	grow() {
		if (this.length >= maxBytes) throw new Broken("more than 64 MB when unpacked");
		const larger = new Uint8Array(this.buffer.length * 2);
		larger.set(this.buffer);
		this.buffer = larger;
	}
};
var maxCodeBits = 15;
function huffman(lengths) {
	const counts = zeros(16);
	for (const length of lengths) counts[length]++;
	const offsets = [0, 0];
	for (let length = 1; length < maxCodeBits; length++) offsets.push(offsets[length] + counts[length]);
	const symbols = [];
	lengths.forEach((length, symbol) => {
		if (length > 0) symbols[offsets[length]++] = symbol;
	});
	return {
		counts,
		symbols
	};
}
function zeros(length) {
	return Array.from({ length }, () => 0);
}
/** How many codes are still free: less than none means too many. */
function unused({ counts }) {
	let left = 1;
	for (let length = 1; length <= maxCodeBits && left >= 0; length++) left = left * 2 - counts[length];
	return left;
}
function decode(input, { counts, symbols }, problem) {
	let code = 0;
	let first = 0;
	let index = 0;
	for (let length = 1; length <= maxCodeBits; length++) {
		code |= input.bits(1);
		const count = counts[length];
		if (code - count < first) return symbols[index + (code - first)];
		index += count;
		first = first + count << 1;
		code <<= 1;
	}
	throw new Broken(problem);
}
var lengthBases = [
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	11,
	13,
	15,
	17,
	19,
	23,
	27,
	31,
	35,
	43,
	51,
	59,
	67,
	83,
	99,
	115,
	131,
	163,
	195,
	227,
	258
];
var lengthBits = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0
];
var distanceBases = [
	1,
	2,
	3,
	4,
	5,
	7,
	9,
	13,
	17,
	25,
	33,
	49,
	65,
	97,
	129,
	193,
	257,
	385,
	513,
	769,
	1025,
	1537,
	2049,
	3073,
	4097,
	6145,
	8193,
	12289,
	16385,
	24577
];
var distanceBits = [
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13
];
var endOfBlock = 256;
var fixed = {
	lengths: huffman(Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
	distances: huffman(Array.from({ length: 30 }, () => 5))
};
function stored(input, output) {
	input.align();
	const length = input.byte() | input.byte() << 8;
	if (length !== (~(input.byte() | input.byte() << 8) & 65535)) throw new Broken("invalid stored block lengths");
	for (let index = 0; index < length; index++) output.push(input.byte());
}
function compressed(input, output, lengths, distances) {
	for (;;) {
		const symbol = decode(input, lengths, "invalid literal/length code");
		if (symbol < endOfBlock) output.push(symbol);
		else if (symbol === endOfBlock) return;
		else {
			const base = lengthBases[symbol - 257];
			if (base === void 0) throw new Broken("invalid literal/length code");
			const length = base + input.bits(lengthBits[symbol - 257]);
			const far = decode(input, distances, "invalid distance code");
			output.copy(distanceBases[far] + input.bits(distanceBits[far]), length);
		}
	}
}
var codeLengthOrder = [
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
];
/** symbols 16, 17 and 18 repeat a length: bits that tell how often, and what is added to them */
var repeats = [
	{
		bits: 2,
		add: 3
	},
	{
		bits: 3,
		add: 3
	},
	{
		bits: 7,
		add: 11
	}
];
function dynamic(input, output) {
	const literals = input.bits(5) + 257;
	const distances = input.bits(5) + 1;
	const codes = input.bits(4) + 4;
	if (literals > 286 || distances > 30) throw new Broken("too many length or distance symbols");
	const codeLengths = zeros(19);
	for (let index = 0; index < codes; index++) codeLengths[codeLengthOrder[index]] = input.bits(3);
	const lengthCode = huffman(codeLengths);
	if (unused(lengthCode) !== 0) throw new Broken("invalid code lengths set");
	const lengths = [];
	while (lengths.length < literals + distances) {
		const symbol = decode(input, lengthCode, "invalid bit length repeat");
		if (symbol < 16) lengths.push(symbol);
		else {
			const previous = symbol === 16 ? lengths.at(-1) : 0;
			const { bits, add } = repeats[symbol - 16];
			const times = add + input.bits(bits);
			if (previous === void 0 || lengths.length + times > literals + distances) throw new Broken("invalid bit length repeat");
			for (let index = 0; index < times; index++) lengths.push(previous);
		}
	}
	if (lengths[endOfBlock] === 0) throw new Broken("invalid code -- missing end-of-block");
	const lengthHuffman = huffman(lengths.slice(0, literals));
	const distanceHuffman = huffman(lengths.slice(literals));
	if (isUnusable(lengthHuffman)) throw new Broken("invalid literal/lengths set");
	if (isUnusable(distanceHuffman)) throw new Broken("invalid distances set");
	compressed(input, output, lengthHuffman, distanceHuffman);
}
/** Codes may be left over only where there is just one code, of one bit, or none. */
function isUnusable(code) {
	const left = unused(code);
	return left < 0 || left > 0 && code.symbols.length - code.counts[1] > 0;
}
// src/runtime/http/unzip.ts
var decoders = {
	gzip,
	"x-gzip": gzip,
	deflate
};
function isKnownCoding(coding) {
	return Object.hasOwn(decoders, coding);
}
/** Undoes one coding, which must be a known one. */
function unzip(bytes, coding) {
	return decoders[coding](bytes);
}
var cutSilently = {
	ok: false,
	cut: true,
	message: null
};
function gzip(bytes) {
	const members = [];
	let at = 0;
	for (;;) {
		const head = gzipHead(bytes, at);
		if (typeof head !== "number") return members.length === 0 ? {
			...head,
			atOnce: true
		} : {
			ok: true,
			bytes: concat(members)
		};
		const member = inflate(bytes, head);
		if (!member.ok) return member;
		if (bytes.length < member.end + 8) return cutSilently;
		const trailer = new DataView(bytes.buffer, bytes.byteOffset + member.end, 8);
		if (!(trailer.getUint32(0, true) === crc32(member.bytes) && trailer.getUint32(4, true) === member.bytes.length)) return {
			ok: false,
			cut: false,
			message: "Corrupt GZIP trailer"
		};
		members.push(member.bytes);
		at = member.end + 8;
	}
}
var flags = {
	headerChecksum: 2,
	extra: 4,
	name: 8,
	comment: 16
};
/** Where the packed bytes of a member start. */
function gzipHead(bytes, start) {
	if (bytes.length < start + 2) return cutSilently;
	if (bytes[start] !== 31 || bytes[start + 1] !== 139) return {
		ok: false,
		cut: false,
		message: "Not in GZIP format"
	};
	if (bytes.length < start + 10) return cutSilently;
	if (bytes[start + 2] !== 8) return {
		ok: false,
		cut: false,
		message: "Unsupported compression method"
	};
	const flag = bytes[start + 3];
	let at = start + 10;
	if (flag & flags.extra) at += 2 + ((bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8);
	for (const text of [flags.name, flags.comment]) {
		if (!(flag & text)) continue;
		const end = bytes.indexOf(0, at);
		if (end === -1) return cutSilently;
		at = end + 1;
	}
	if (flag & flags.headerChecksum) at += 2;
	return at > bytes.length ? cutSilently : at;
}
/** With or without zlib's head and checksum: the client looks which. */
function deflate(bytes) {
	if (bytes.length === 0) return {
		ok: false,
		cut: true,
		message: "Unexpected end of stream",
		atOnce: true
	};
	const wrapped = bytes.length >= 2 && (bytes[0] & 15) === 8 && (bytes[0] << 8 | bytes[1]) % 31 === 0;
	const stream = inflate(bytes, wrapped ? 2 : 0);
	if (!stream.ok || !wrapped) return stream;
	if (bytes.length < stream.end + 4) return {
		ok: false,
		cut: true,
		message: "Unexpected end of ZLIB input stream"
	};
	return new DataView(bytes.buffer, bytes.byteOffset + stream.end, 4).getUint32(0) === adler32(stream.bytes) ? stream : {
		ok: false,
		cut: false,
		message: "incorrect data check"
	};
}
var crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
	let crc = index;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 3988292384 : crc >>> 1;
	return crc;
});
function crc32(bytes) {
	let crc = 4294967295;
	for (const byte of bytes) crc = crc >>> 8 ^ crcTable[(crc ^ byte) & 255];
	return (crc ^ 4294967295) >>> 0;
}
function adler32(bytes) {
	let low = 1;
	let high = 0;
	for (const byte of bytes) {
		low = (low + byte) % 65521;
		high = (high + low) % 65521;
	}
	return (high << 16 | low) >>> 0;
}
// src/runtime/http/response.ts
/** A response object, or the exception for a status of 400 and more, or for a body that can't be read. */
function outcomeOf(answer, httpLine, options) {
	const rules = httpRules[httpLine];
	const decoded = decodedAnswer(answer, rules);
	if ("exception" in decoded) return {
		kind: "exception",
		exception: decoded.exception
	};
	const { status, reason, body } = decoded.answer;
	const headers = responseHeaders(decoded.answer.headers, options, rules);
	if (body?.ok === false && rules.brokenBodyFails) return {
		kind: "exception",
		exception: statusException(500, body.message ?? "[no reason]", emptyObject(), null)
	};
	const stored = rules.knowsDocuments && options.storeResponse && body?.ok === true;
	const value = body?.ok === true && !stored ? readBody(body.bytes) : null;
	if (status >= 400) return {
		kind: "exception",
		exception: statusException(status, reason, headers, asVariable(value))
	};
	const response = (seen) => ({
		status,
		headers,
		body: seen,
		reason,
		...rules.knowsDocuments && { document: stored ? documentOf(body, decoded.answer.headers, options, rules) : null }
	});
	const [variable, feel] = [asVariable(value), asFeel(value)];
	const outcome = {
		kind: "response",
		response: response(variable)
	};
	return isSame(variable, feel) ? outcome : {
		...outcome,
		feel: response(feel)
	};
}
/** What the connector throws for a status of 400 and more. Only the code holds the status, as text. */
function statusException(status, reason, headers, body) {
	return {
		type: connectorException,
		message: reason,
		code: String(status),
		variables: { response: {
			headers,
			body
		} }
	};
}
/** Undoes the content codings. A body that was cut off fails as a whole, whatever its status. */
function decodedAnswer(answer, rules) {
	const { body, headers } = answer;
	if (!body) return { answer };
	const codings = contentCodings(headers, rules);
	if (codings.length === 0 || body.ok && body.length === 0) return cutOr(answer);
	const unknown = codings.find((coding) => !isKnownCoding(coding));
	if (rules.refusesUnknownEncoding && (unknown !== void 0 || codings.length > maxCodings)) return { exception: protocolBroken(`Unsupported Content-Encoding: ${unknown ?? codings.join(", ")}`) };
	const known = codings.filter(isKnownCoding);
	if (known.length === 0) return cutOr(answer);
	const kept = rules.keepsEncodingHeaders ? headers : headers.filter(([name]) => !isDropped(name));
	const inOrder = rules.keepsEncodingHeaders ? known.toReversed() : known;
	return cutOr({
		...answer,
		headers: kept,
		body: inOrder.reduce((packed, coding) => decodeBody(packed, coding, rules), body)
	});
}
var maxCodings = 5;
function isDropped(name) {
	return /^content-(length|encoding|md5)$/i.test(name);
}
function contentCodings(headers, rules) {
	const [value = ""] = headersNamed(headers, "Content-Encoding");
	return (rules.keepsEncodingHeaders ? value.split(",") : value.split(",").map((coding) => coding.split(";")[0])).map((coding) => coding.trim().toLowerCase()).filter((coding) => coding !== "" && coding !== "identity");
}
/** Of a body that broke off, the part that came is unpacked first, and may be found broken before its end. */
function decodeBody(body, coding, rules) {
	const unzipped = unzip(body.ok ? body.bytes : body.received, coding);
	if (unzipped.ok) return body.ok ? unzipped : {
		...body,
		cut: false,
		received: unzipped.bytes
	};
	const received = /* @__PURE__ */ new Uint8Array();
	if (unzipped.atOnce && rules.brokenZipAborts) return {
		ok: false,
		cut: true,
		message: unzipped.message,
		received
	};
	if (body.ok || !unzipped.cut) return {
		ok: false,
		cut: false,
		message: unzipped.message,
		received
	};
	return {
		...body,
		received
	};
}
function cutOr(answer) {
	const { body } = answer;
	if (!body || body.ok || !body.cut) return { answer };
	return { exception: aborted({
		type: "org.apache.hc.core5.http.ConnectionClosedException",
		...body.message !== null && { message: body.message }
	}) };
}
/** Names as sent; of a repeated one the first value wins. They stand in the order of a hash map. */
function responseHeaders(sent, options, rules) {
	const lists = rules.listsCookies === "always" || options.groupSetCookieHeaders;
	const headers = emptyObject();
	let capacity = 16;
	for (const [name, value] of sent) {
		const cookies = lists && name.toLowerCase() === "set-cookie";
		const before = Object.hasOwn(headers, name) ? headers[name] : void 0;
		if (before === void 0) {
			headers[name] = cookies ? [value] : value;
			capacity = grownCapacity(capacity, Object.keys(headers).length);
		} else if (cookies && Array.isArray(before)) before.push(value);
	}
	return inHashOrder(headers, capacity);
}
/** Text, unless it is blank or begins with a JSON object or array. The content type is never looked at. */
function readBody(bytes) {
	const text = utf8Text(bytes);
	if (isBlank(text)) return null;
	return leadingStructure(text) ?? text;
}
/** Applies a change to every number that a double can't hold in its own digits; the same value if there is none. */
function mapExact(value, change) {
	if (value instanceof ExactNumber) return change(value);
	if (Object.is(value, -0)) return 0;
	if (Array.isArray(value)) {
		const items = value.map((item) => mapExact(item, change));
		return items.some((item, index) => !Object.is(item, value[index])) ? items : value;
	}
	if (!isObject$1(value)) return value;
	const mapped = emptyObject();
	for (const key of Object.keys(value)) mapped[key] = mapExact(value[key], change);
	return Object.keys(value).some((key) => !Object.is(mapped[key], value[key])) ? mapped : value;
}
/** Whole numbers stay exact, others are doubles; a double that is too large is printed as a word. */
function asVariable(body) {
	return mapExact(body, (number) => {
		if (isInteger(number)) return number;
		const double = Number(number.text);
		return Number.isFinite(double) ? double : String(double);
	});
}
/** FEEL is given whole numbers beyond 64 bits as doubles, and nothing for a double that is too large. */
function asFeel(body) {
	return mapExact(body, (number) => {
		const double = Number(number.text);
		if (!isInteger(number)) return Number.isFinite(double) ? double : null;
		return BigInt.asIntN(64, BigInt(number.text)) === BigInt(number.text) ? number : double;
	});
}
function isSame(a, b) {
	return a === b || printJson(a) === printJson(b);
}
/** A reference to the stored body, as a store in memory gives it; a real cluster's differs. */
function documentOf(body, sent, { documentId }, rules) {
	const size = body?.ok ? body.bytes.length : 0;
	const [contentType] = headersNamed(sent, "Content-Type");
	const metadata = {
		...contentType !== void 0 && { contentType },
		...rules.documentSize && { size }
	};
	return {
		storeId: "in-memory",
		documentId,
		contentHash: String(size),
		metadata,
		"camunda.document.type": "camunda"
	};
}
// src/runtime/http/server.ts
function serverBytes(answer) {
	if (answer.rawBase64 !== void 0) return fromBase64(answer.rawBase64);
	if (answer.raw !== void 0) return utf8Bytes(answer.raw);
	const { status = 200, reason, headers = [], body = "", bodyBase64 } = answer;
	const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
	return concat([utf8Bytes(`HTTP/1.1 ${status}${reason === void 0 ? "" : ` ${reason}`}\r\n${lines.join("")}\r\n`), bodyBase64 === void 0 ? utf8Bytes(body) : fromBase64(bodyBase64)]);
}
// src/runtime/http/exchange.ts
/** Runs one job against a server. `token` describes the token endpoint's answers, if it is not the same server. */
function callRest(variables, server, token, httpLine, options) {
	const exchange = {
		tokenRequests: [],
		requests: [],
		outcome: {
			kind: "response",
			response: {}
		}
	};
	const failed = (exception) => ({
		...exchange,
		outcome: {
			kind: "exception",
			exception
		}
	});
	const filled = fillJobVariables(variables, options.secrets ?? {}, httpLine);
	if (!filled.ok) return failed(filled.exception);
	const built = buildHttpRequest(filled.variables, httpLine, options);
	if (!built.ok) return failed(built.exception);
	const { plan } = built;
	const rules = httpRules[httpLine];
	const documentId = options.standIns?.documentId ?? standInsFor(rules).documentId;
	let accessKey = null;
	if (plan.token) {
		if (!plan.token.ok) return failed(plan.token.exception);
		const asked = ask(plan.token.value, token ?? server, httpLine, options, {
			...plainResponse,
			documentId
		});
		exchange.tokenRequests = asked.sent;
		if (asked.outcome.kind === "exception") return failed(asked.outcome.exception);
		accessKey = accessToken(bodyOf(asked.outcome));
	}
	const request = plan.request(accessKey);
	if (!request.ok) return failed(request.exception);
	const { sent, outcome } = ask(request.value, server, httpLine, options, {
		storeResponse: plan.input.storeResponse,
		groupSetCookieHeaders: plan.input.groupSetCookieHeaders === "true",
		documentId
	});
	return {
		...exchange,
		requests: sent,
		outcome
	};
}
var plainResponse = {
	storeResponse: false,
	groupSetCookieHeaders: false
};
function bodyOf(outcome) {
	return outcome.response.body ?? null;
}
var repeatable = /* @__PURE__ */ new Set([
	"GET",
	"PUT",
	"DELETE"
]);
var retriedStatus = /* @__PURE__ */ new Set([429, 503]);
/** Sends a request, and once more where the client itself does so. */
function ask(request, server, httpLine, { address }, options) {
	const rules = httpRules[httpLine];
	const unreachable = unreachableReason(request, address);
	if (unreachable) return {
		sent: [],
		outcome: {
			kind: "exception",
			exception: unreachable
		}
	};
	const [first, second = first] = Array.isArray(server) ? server : [server];
	const sent = [{ request }];
	const received = receive(first, request, rules);
	const wait = secondsBeforeRetry(received, request, rules);
	if (wait === void 0) return {
		sent,
		outcome: conclude(received, first, httpLine, options)
	};
	sent.push({
		request: repeated(request, rules),
		afterSeconds: Math.round(wait)
	});
	return {
		sent,
		outcome: conclude(receive(second, request, rules), second, httpLine, options)
	};
}
function unreachableReason({ scheme, authority }, address) {
	if (address === void 0) return void 0;
	const host = `${authority.host}:${authority.port === -1 ? scheme === "https" ? 443 : 80 : authority.port}`;
	if (host.toLowerCase() !== address.toLowerCase()) return connectionRefused(scheme, host);
	if (scheme === "http") return void 0;
	return aborted({
		type: "javax.net.ssl.SSLHandshakeException",
		message: "Remote host terminated the handshake"
	});
}
function receive(answer, { readTimeoutInSeconds }, rules) {
	if (readTimeoutInSeconds > 0 && (answer.delayMs ?? 0) >= readTimeoutInSeconds * 1e3 || answer.fail === "hang") return { kind: "silence" };
	if (answer.fail === "close" || answer.fail === "reset") return { kind: "nothing" };
	const closes = answer.close === true || answer.fail === "closeInHead" || answer.fail === "closeInBody";
	return readAnswer(serverBytes(answer), closes ? "closed" : "silent", rules);
}
/** After how many seconds the client asks again by itself; undefined: it does not. */
function secondsBeforeRetry(received, request, rules) {
	if (received.kind === "nothing") return repeatable.has(request.method) ? 0 : void 0;
	if (received.kind !== "answer" || !retriedStatus.has(received.answer.status)) return void 0;
	const [text = ""] = headersNamed(received.answer.headers, "Retry-After");
	const asked = /^[+-]?\d+$/.test(text) ? Number(text) : 0;
	const wait = asked > 0 ? asked : 1;
	return (rules.retryWithinReadTimeout ? wait : 1) > request.readTimeoutInSeconds ? void 0 : wait;
}
function repeated(request, { retryLosesAcceptEncoding }) {
	if (!retryLosesAcceptEncoding || !request.addedAcceptEncoding) return request;
	return {
		...request,
		headers: request.headers.filter(([name]) => name.toLowerCase() !== "accept-encoding")
	};
}
function conclude(received, { fail }, httpLine, options) {
	if (received.kind === "answer") return outcomeOf(received.answer, httpLine, options);
	if (received.kind === "malformed") return {
		kind: "exception",
		exception: protocolBroken(received.reason)
	};
	if (received.kind === "silence") return {
		kind: "exception",
		exception: readTimedOut(httpLine)
	};
	return {
		kind: "exception",
		exception: aborted(fail === "reset" ? reset : noAnswer)
	};
}
var reset = {
	type: "java.net.SocketException",
	message: "Connection reset"
};
var noAnswer = {
	type: "org.apache.hc.core5.http.NoHttpResponseException",
	message: "The target server failed to respond"
};
export { compileExpression as A, isString$1 as B, toBase64 as C, httpRules as D, httpLineFor as E, find$1 as F, newestLine as G, set as H, findIndex as I, entry$1 as J, ExactNumber as K, forEach as L, assign as M, bind$1 as N, inputException$1 as O, filter as P, has$1 as R, latin1Text as S, utf8Text as T, lineFor as U, pick as V, lines as W, parseJson as X, isObject$1 as Y, printJson as Z, runtimeRules as _, conditionField as a, replaceSecrets as b, escalationCodeField as c, multiInstanceField as d, outputField as f, timerField as g, taskDefinitionField as h, calledProcessField as i, evaluateExpression as j, retryException as k, headerField as l, scriptField as m, runFilledJob as n, correlationKeyField as o, propertyField as p, emptyObject as q, runJob as r, errorCodeField as s, callRest as t, inputField as u, fillSecrets as v, utf8Bytes as w, byteString as x, fillSecretsOfText as y, isObject as z };
