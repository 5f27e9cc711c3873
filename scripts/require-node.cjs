// Plain old JavaScript, so that the Node it complains about can read it.
var wanted = [22, 12];
var found = process.versions.node.split(".").map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
	console.error(
		"This project needs Node " +
			wanted.join(".") +
			" or newer, and this is Node " +
			process.versions.node +
			". Install Node 24 (see .nvmrc), then run the command again.",
	);
	process.exit(1);
}
