// app/cli/main.ts
var commands = new Map(Object.entries({
	evaluate: {
		summary: "cases in, computed results out (JSON lines)",
		load: async () => (await import("./chunks/evaluate-T46M9eRx.js")).evaluate
	},
	conformance: {
		summary: "compares with what the real runtime and engine gave",
		load: async () => (await import("./chunks/conformance-BVIz7jxY.js")).conformance
	}
}));
var help = `connector-playground <command> [options]

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`).join("\n")}

  connector-playground <command> --help tells more.
`;
/** Runs a command over the standard streams. `root`: the folder of the project, ending in a slash. */
async function main(argv, root) {
	const [name, ...args] = argv;
	const write = writer(process.stdout);
	const say = (line) => void process.stderr.write(`${line}\n`);
	if (name === "--help" || name === "-h") {
		await write(help);
		return 0;
	}
	const command = commands.get(name ?? "");
	if (!command) {
		say(name === void 0 ? help : `No such command: ${name}. There are: ${[...commands.keys()].join(", ")}.`);
		return 2;
	}
	const context = {
		args,
		root,
		input: process.stdin,
		write,
		say
	};
	const status = await (await command.load())(context);
	process.stdin.destroy();
	return status;
}
/** A reader that goes away (`| head`) is no error of ours: the command is told, and ends. */
function writer(stream) {
	let failure;
	let goOn = () => {};
	stream.on("error", (error) => {
		failure = error;
		goOn();
	});
	stream.on("drain", () => goOn());
	return async (text) => {
		if (!failure && !stream.write(text)) await new Promise((resolve) => goOn = resolve);
		if (failure && failure.code !== "EPIPE") throw failure;
		return !failure;
	};
}
export { main };
