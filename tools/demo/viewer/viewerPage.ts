/** Returns the HTML of the hit viewer; the script does the rest. */
export function viewerPage(): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hit viewer · GA4 Bridge for Smartsupp</title>
</head>
<body>
<div id="viewer"></div>
<script src="/viewer.js"></script>
</body>
</html>
`;
}
