// app/cli/conformance.ts
var conformance = async () => 0;
export { conformance };
