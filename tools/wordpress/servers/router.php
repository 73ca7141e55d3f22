<?php
/**
 * Answers every request of PHP's own server as a web server in front of WordPress would: files as they are, the
 * addresses of a network's sites without the site, anything else by index.php.
 *
 * A request that carries the secret runs a file in the loaded WordPress instead.
 */

$root = $_SERVER['DOCUMENT_ROOT'];

if ( getenv( 'RUN_SECRET' ) === ( $_SERVER['HTTP_X_RUN_SECRET'] ?? '' ) ) {
	$run_file = getenv( 'RUN_FOLDER' ) . '/' . basename( $_SERVER['HTTP_X_RUN_FILE'] );
	unset( $_SERVER['HTTP_X_RUN_SECRET'], $_SERVER['HTTP_X_RUN_FILE'] );
	chdir( $root );
	require $root . '/wp-load.php';
	$run_result = require $run_file;
	if ( 1 !== $run_result ) {
		echo "\n=====result=====\n" . wp_json_encode( $run_result );
	}
	return true;
}

$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = preg_replace( '~^/[a-z0-9-]+(/wp-(?:admin|includes|content)/.*|/wp-[a-z-]+\.php)$~', '$1', $path );
if ( is_dir( $root . $file ) && is_file( $root . rtrim( $file, '/' ) . '/index.php' ) ) {
	$file = rtrim( $file, '/' ) . '/index.php';
}
$is_php = '.php' === substr( $file, -4 );
if ( ! $is_php && is_file( $root . $file ) && false === strpos( $file, '/.' ) ) {
	if ( $file === $path ) {
		return false;
	}
	$types = [ 'js' => 'text/javascript', 'css' => 'text/css', 'svg' => 'image/svg+xml', 'png' => 'image/png', 'json' => 'application/json' ];
	header( 'Content-Type: ' . ( $types[ pathinfo( $file, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream' ) );
	readfile( $root . $file );
	return true;
}
if ( ! $is_php || ! is_file( $root . $file ) ) {
	$file = '/index.php';
}
$_SERVER['SCRIPT_NAME']     = $file;
$_SERVER['PHP_SELF']        = $file;
$_SERVER['SCRIPT_FILENAME'] = $root . $file;
chdir( dirname( $root . $file ) );
require $root . $file;
return true;
