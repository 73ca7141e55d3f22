<?php
/**
 * What the plugin calls of WP-CLI, for static analysis: signatures only, of WP-CLI 2.12. Never loaded.
 */

namespace {
	class WP_CLI {
		/**
		 * @param callable|class-string $callable
		 * @param array<string, mixed>  $args
		 */
		public static function add_command( string $name, $callable, array $args = [] ): bool {}
		public static function line( string $message = '' ): void {}
		public static function log( string $message ): void {}
		public static function out( string $message ): void {}
		public static function success( string $message ): void {}
		public static function warning( string $message ): void {}
		/**
		 * @param bool|int $exit
		 * @return ($exit is false ? null : never)
		 */
		public static function error( string $message, $exit = true ) {}
		/** @return never */
		public static function halt( int $return_code ) {}
		/**
		 * @param mixed                $value
		 * @param array<string, mixed> $assoc_args
		 */
		public static function print_value( $value, array $assoc_args = [] ): void {}
	}
}

namespace WP_CLI\Dispatcher {
	class CommandNamespace {}
}

namespace WP_CLI\Utils {
	/**
	 * @param iterable<mixed> $items
	 * @param string[]|string $fields
	 */
	function format_items( string $format, $items, $fields ): void {}
}
