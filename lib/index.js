import { A as compileExpression, B as isString, E as httpLineFor, F as find, G as newestLine, H as set, I as findIndex, J as entry, K as ExactNumber, L as forEach, M as assign, N as bind, P as filter, R as has, U as lineFor, V as pick, W as lines, X as parseJson, Y as isObject$1, Z as printJson, a as conditionField, c as escalationCodeField, d as multiInstanceField, f as outputField, g as timerField, h as taskDefinitionField, i as calledProcessField, j as evaluateExpression, l as headerField, m as scriptField, o as correlationKeyField, p as propertyField, q as emptyObject, r as runJob, s as errorCodeField, t as callRest, u as inputField, z as isObject } from "./chunks/exchange-DQt9Ba_v.js";
import { t as knownDifferences } from "./chunks/knownDifferences-DQ46m9LS.js";
// node_modules/moddle/dist/index.js
/**
* Moddle base element.
*/
function Base() {}
/**
* @template { keyof this } K
*
* Get property value (typed)
*
* @overload
*
* @param {K} name
*
* @return { this[K] }
*/
/**
* @template T
*
* Get property value
*
* @overload
*
* @param {string} name
*
* @return {T}
*/
/**
* Get property value
*
* @overload
*
* @param {string} name
*
* @return {unknown}
*/
Base.prototype.get = function(name) {
	return this.$model.properties.get(this, name);
};
/**
* @template { keyof this } K
* @template { this[K] } V
*
* Set property value
*
* @overload
*
* @param {K} name
* @param {V} value
*/
/**
* @template { string } S
*
* Set property value
*
* @overload
*
* @param { S extends keyof this ? never : S } name
* @param { any } value
*/
Base.prototype.set = function(name, value) {
	this.$model.properties.set(this, name, value);
};
/**
* @typedef {import('./ns.js').Namespace} Namespace
* @typedef {import('./moddle.js').default} Moddle
* @typedef {import('./properties.js').default} Properties
* @typedef {import('./registry.js').EffectiveDescriptor} EffectiveDescriptor
* @typedef {import('./base.js').default} BaseElement
* @typedef {import('./descriptor-builder.js').AnyTypeDescriptor} AnyTypeDescriptor
*/
/**
* @template [T=Record<string,any>]
* @typedef {{
*   new(attrs?: Partial<T>): ModdleElement<T>;
*   prototype: ModdleElement<T>;
*   readonly $model: Moddle;
*   readonly $descriptor: EffectiveDescriptor;
* }} ModdleElementType
*/
/**
* @template [T=Record<string,any>]
* @typedef {BaseElement & T & {
*   readonly $model: Moddle;
*   readonly $descriptor: EffectiveDescriptor;
*   readonly $type: Namespace['name'];
*   readonly $attrs: Record<string, any>;
*   $parent?: ModdleElement | AnyModdleElement;
*   hasType: Moddle['hasType'];
*   $instanceOf: Moddle['hasType'];
* }} ModdleElement
*/
/**
* @template [T=Record<string,any>]
* @typedef {BaseElement & T & {
*   $type: string;
*   $instanceOf: (type: string) => boolean;
*   $parent?: ModdleElement | AnyModdleElement;
*   readonly $model: Moddle;
*   readonly $descriptor: AnyTypeDescriptor;
* }} AnyModdleElement
*/
/**
* A model element factory.
*
* @param {Moddle} model
* @param {Properties} properties
*/
function Factory(model, properties) {
	/**
	* @private
	*/
	this.model = model;
	/**
	* @private
	*/
	this.properties = properties;
}
/**
* @template [T=Record<string,any>]
* @param {EffectiveDescriptor} descriptor
* @return {ModdleElementType<T>}
*/
Factory.prototype.createType = function(descriptor) {
	var model = this.model;
	var props = this.properties, prototype = Object.create(Base.prototype);
	forEach(descriptor.properties, function(p) {
		if (!p.isMany && p.default !== void 0) prototype[p.name] = p.default;
	});
	props.defineModel(prototype, model);
	props.defineDescriptor(prototype, descriptor);
	var name = descriptor.ns.name;
	/**
	* The new type constructor
	*
	* @type { ModdleElementType }
	*/
	function ModdleElement(attrs) {
		props.define(this, "$type", {
			value: name,
			enumerable: true
		});
		props.define(this, "$attrs", { value: {} });
		props.define(this, "$parent", { writable: true });
		forEach(attrs, bind(function(val, key) {
			this.set(key, val);
		}, this));
	}
	ModdleElement.prototype = prototype;
	ModdleElement.hasType = prototype.$instanceOf = this.model.hasType;
	props.defineModel(ModdleElement, model);
	props.defineDescriptor(ModdleElement, descriptor);
	return ModdleElement;
};
/**
* Built-in moddle types
*/
var BUILTINS = assign(Object.create(null), {
	String: true,
	Boolean: true,
	Integer: true,
	Real: true,
	Element: true
});
/**
* Converters for built-in types from string representations
*/
var TYPE_CONVERTERS = assign(Object.create(null), {
	String: function(s) {
		return s;
	},
	Boolean: function(s) {
		return s === "true";
	},
	Integer: function(s) {
		return parseInt(s, 10);
	},
	Real: function(s) {
		return parseFloat(s);
	}
});
/**
* @typedef {'String'} StringType
* @typedef {'Boolean'} BooleanType
* @typedef {'Integer'} IntegerType
* @typedef {'Real'} RealType
* @typedef {'Element'} ElementType
* @typedef {StringType | BooleanType | IntegerType | RealType} BuiltInSimpleType
* @typedef {BuiltInSimpleType | ElementType} BuiltInType
*/
/**
* Convert given value to string
* @overlord
* @param {StringType} type
* @param {any} value
* @return {string}
*/
/**
* Convert given value to boolean
* @overlord
* @param {BooleanType} type
* @param {any} value
* @return {boolean}
*/
/**
* Convert given value to number
* @overlord
* @param {IntegerType | RealType} type
* @param {any} value
* @return {number}
*/
/**
* Convert a type to its real representation
* @template T
* @overlord
* @param {Exclude<string,BuiltInSimpleType>} type
* @param {T} value
* @return {T}
*/
function coerceType(type, value) {
	var converter = TYPE_CONVERTERS[type];
	if (converter) return converter(value);
	else return value;
}
/**
* Return whether the given type is built-in
* @overload
* @param {BuiltInType} type
* @return {true}
*/
/**
* Return whether the given type is built-in
* @overload
* @param {Exclude<string,BuiltInType>} type
* @return {false}
*/
function isBuiltIn(type) {
	return !!BUILTINS[type];
}
/**
* Return true if the given type is simple
* @overload
* @param {BuiltInSimpleType} type
* @return {true}
*/
/**
* Return false the given type is not simple
* @overload
* @param {Exclude<string,BuiltInSimpleType>} type
* @return {false}
*/
function isSimple(type) {
	return !!TYPE_CONVERTERS[type];
}
/**
* @typedef {{
*   name: string;
*   prefix: string;
*   localName: string;
* }} Namespace
*/
/**
* Parses a namespaced attribute name of the form (ns:)localName to an object,
* given a default prefix to assume in case no explicit namespace is given.
*
* @param {String} name
* @param {String} [defaultPrefix] the default prefix to take, if none is present.
*
* @return {Namespace} the parsed name
*/
function parseName(name, defaultPrefix) {
	var parts = name.split(/:/), localName, prefix;
	if (parts.length === 1) {
		localName = name;
		prefix = defaultPrefix;
	} else if (parts.length === 2) {
		localName = parts[1];
		prefix = parts[0];
	} else throw new Error("expected <prefix:localName> or <localName>, got " + name);
	name = (prefix ? prefix + ":" : "") + localName;
	return {
		name,
		prefix,
		localName
	};
}
/**
* @typedef {import('./ns.js').Namespace} Namespace
* @typedef {import('./registry.js').RegisteredPackage} RegisteredPackage
* @typedef {import('./registry.js').RegisteredTypeDef} RegisteredTypeDef
* @typedef {import('./registry.js').RegisteredPropertyDef} RegisteredPropertyDef
*/
/**
* Effective element descriptor
* aka element type descriptor
* aka element descriptor
* @typedef {{
*   readonly ns: Namespace;
*   readonly name: Namespace['name'];
*   readonly allTypes: Array<RegisteredTypeDef>;
*   readonly allTypesByName: Record<string, RegisteredTypeDef>;
*   readonly properties: Array<PropertyDescriptor>;
*   readonly propertiesByName: Record<string, PropertyDescriptor>;
*   readonly bodyProperty?: PropertyDescriptor;
*   readonly idProperty?: PropertyDescriptor;
*   readonly $pkg?: RegisteredPackage;
* }} EffectiveDescriptor
*/
/**
* Property descriptor
* @typedef {RegisteredPropertyDef & {
*   localName: Namespace['localName'];
*   inherited?: boolean;
*   definedBy?: RegisteredTypeDef;
* }} PropertyDescriptor
*/
/**
* @typedef {{
*   name: string;
*   isGeneric: true;
*   ns: {
*     prefix: string;
*     localName: string;
*     uri: string;
*   };
* }} AnyTypeDescriptor
*/
/**
* A utility to build element descriptors.
* @class DescriptorBuilder
* @param {Namespace} nameNs
*/
function DescriptorBuilder(nameNs) {
	/**
	* @private
	* @type {Namespace}
	*/
	this.ns = nameNs;
	/**
	* @private
	* @type {Namespace['name']}
	*/
	this.name = nameNs.name;
	/**
	* @private
	* @type {Array<RegisteredTypeDef>}
	*/
	this.allTypes = [];
	/**
	* @private
	* @type {Record<string, RegisteredTypeDef>}
	*/
	this.allTypesByName = Object.create(null);
	/**
	* @private
	* @type {Array<PropertyDescriptor>}
	*/
	this.properties = [];
	/**
	* @private
	* @type {Record<string, PropertyDescriptor>}
	*/
	this.propertiesByName = Object.create(null);
}
/**
* @return {EffectiveDescriptor}
*/
DescriptorBuilder.prototype.build = function() {
	return pick(this, [
		"ns",
		"name",
		"allTypes",
		"allTypesByName",
		"properties",
		"propertiesByName",
		"bodyProperty",
		"idProperty"
	]);
};
/**
* Add property at given index.
*
* @param {PropertyDescriptor} p
* @param {Number} [idx]
* @param {Boolean} [validate=true]
*/
DescriptorBuilder.prototype.addProperty = function(p, idx, validate) {
	if (typeof idx === "boolean") {
		validate = idx;
		idx = void 0;
	}
	this.addNamedProperty(p, validate !== false);
	var properties = this.properties;
	if (idx !== void 0) properties.splice(idx, 0, p);
	else properties.push(p);
};
/**
* @param {PropertyDescriptor} oldProperty
* @param {PropertyDescriptor} newProperty
* @param {string} replace
*/
DescriptorBuilder.prototype.replaceProperty = function(oldProperty, newProperty, replace) {
	var oldNameNs = oldProperty.ns;
	var props = this.properties, propertiesByName = this.propertiesByName, rename = oldProperty.name !== newProperty.name;
	if (oldProperty.isId) {
		if (!newProperty.isId) throw new Error("property <" + newProperty.ns.name + "> must be id property to refine <" + oldProperty.ns.name + ">");
		this.setIdProperty(newProperty, false);
	}
	if (oldProperty.isBody) {
		if (!newProperty.isBody) throw new Error("property <" + newProperty.ns.name + "> must be body property to refine <" + oldProperty.ns.name + ">");
		this.setBodyProperty(newProperty, false);
	}
	var idx = props.indexOf(oldProperty);
	if (idx === -1) throw new Error("property <" + oldNameNs.name + "> not found in property list");
	props.splice(idx, 1);
	this.addProperty(newProperty, replace ? void 0 : idx, rename);
	propertiesByName[oldNameNs.name] = propertiesByName[oldNameNs.localName] = newProperty;
};
/**
* @param {PropertyDescriptor} p
* @param {string} targetPropertyName
* @param {string} replace
*/
DescriptorBuilder.prototype.redefineProperty = function(p, targetPropertyName, replace) {
	var nsPrefix = p.ns.prefix;
	var parts = targetPropertyName.split("#");
	var name = parseName(parts[0], nsPrefix);
	var attrName = parseName(parts[1], name.prefix).name;
	var redefinedProperty = this.propertiesByName[attrName];
	if (!redefinedProperty) throw new Error("refined property <" + attrName + "> not found");
	else this.replaceProperty(redefinedProperty, p, replace);
	delete p.redefines;
};
/**
* @param {PropertyDescriptor} p
* @param {boolean} validate
*/
DescriptorBuilder.prototype.addNamedProperty = function(p, validate) {
	var ns = p.ns, propsByName = this.propertiesByName;
	if (validate) {
		this.assertNotDefined(p, ns.name);
		this.assertNotDefined(p, ns.localName);
	}
	propsByName[ns.name] = propsByName[ns.localName] = p;
};
/**
* @param {RegisteredPropertyDef} p
*/
DescriptorBuilder.prototype.removeNamedProperty = function(p) {
	var ns = p.ns, propsByName = this.propertiesByName;
	delete propsByName[ns.name];
	delete propsByName[ns.localName];
};
/**
* @param {PropertyDescriptor} p
* @param {boolean} [validate]
*/
DescriptorBuilder.prototype.setBodyProperty = function(p, validate) {
	if (validate && this.bodyProperty) throw new Error("body property defined multiple times (<" + this.bodyProperty.ns.name + ">, <" + p.ns.name + ">)");
	this.bodyProperty = p;
};
/**
* @param {PropertyDescriptor} p
* @param {boolean} [validate]
*/
DescriptorBuilder.prototype.setIdProperty = function(p, validate) {
	if (validate && this.idProperty) throw new Error("id property defined multiple times (<" + this.idProperty.ns.name + ">, <" + p.ns.name + ">)");
	this.idProperty = p;
};
/**
* @param {RegisteredTypeDef} typeDescriptor
*/
DescriptorBuilder.prototype.assertNotTrait = function(typeDescriptor) {
	if ((typeDescriptor.extends || []).length) throw new Error(`cannot create <${typeDescriptor.name}> extending <${typeDescriptor.extends}>`);
};
/**
* @param {PropertyDescriptor} p
*/
DescriptorBuilder.prototype.assertNotDefined = function(p, name) {
	var propertyName = p.name, definedProperty = this.propertiesByName[propertyName];
	if (definedProperty) throw new Error("property <" + propertyName + "> already defined; override of <" + definedProperty.definedBy.ns.name + "#" + definedProperty.ns.name + "> by <" + p.definedBy.ns.name + "#" + p.ns.name + "> not allowed without redefines");
};
/**
* @param {string} name
* @return {PropertyDescriptor}
*/
DescriptorBuilder.prototype.hasProperty = function(name) {
	return this.propertiesByName[name];
};
/**
* @param {RegisteredTypeDef} t
* @param {boolean} inherited
*/
DescriptorBuilder.prototype.addTrait = function(t, inherited) {
	if (inherited) this.assertNotTrait(t);
	var typesByName = this.allTypesByName, types = this.allTypes;
	var typeName = t.name;
	if (typeName in typesByName) return;
	forEach(t.properties, bind(function(p) {
		p = assign({}, p, {
			name: p.ns.localName,
			inherited
		});
		Object.defineProperty(p, "definedBy", { value: t });
		var replaces = p.replaces, redefines = p.redefines;
		if (replaces || redefines) this.redefineProperty(p, replaces || redefines, replaces);
		else {
			if (p.isBody) this.setBodyProperty(p);
			if (p.isId) this.setIdProperty(p);
			this.addProperty(p);
		}
	}, this));
	types.push(t);
	typesByName[typeName] = t;
};
/**
* @typedef {import('./ns.js').Namespace} Namespace
* @typedef {import('./moddle.js').PackageDefinition} PackageDefinition
* @typedef {import('./moddle.js').TypeDefinition} TypeDefinition
* @typedef {import('./moddle.js').PropertyDefinition} PropertyDefinition
* @typedef {import('./properties.js').default} Properties
* @typedef {import('./descriptor-builder.js').EffectiveDescriptor} EffectiveDescriptor
*/
/**
* Registered package definition
* @typedef {Omit<PackageDefinition, 'types'> & {
*   types?: Array<RegisteredTypeDef>;
* }} RegisteredPackage
*/
/**
* Registered type definition
* @typedef {Omit<TypeDefinition, 'properties'> & {
*   properties?: Array<RegisteredPropertyDef>;
*   propertiesByName?: Record<string, RegisteredPropertyDef>;
*   superClass?: Array<string>;
*   extends?: Array<string>;
*   meta?: Record<string, *>;
*   traits?: Array<string>;
*   ns?: Namespace;
*   readonly $pkg?: RegisteredPackage;
* }} RegisteredTypeDef
*/
/**
* Registered property definition
* @typedef {PropertyDefinition & { ns: Namespace }} RegisteredPropertyDef
*/
/**
* A registry of Moddle packages.
*
* @param {Array<PackageDefinition> | Record<string,PackageDefinition>} packages
* @param {Properties} properties
*/
function Registry(packages, properties) {
	/**
	* @private
	* @type {Record<string, RegisteredPackage>} registered packages map
	*/
	this.packageMap = Object.create(null);
	/**
	* @type {Record<string,RegisteredTypeDef>}
	*/
	this.typeMap = Object.create(null);
	/**
	* @private
	* @type {Array<RegisteredPackage>} all registered packages
	*/
	this.packages = [];
	/**
	* @private
	* @type {Properties}
	*/
	this.properties = properties;
	forEach(packages, bind(this.registerPackage, this));
}
/**
* @param {string} uriOrPrefix uri or prefix of package
* @return {RegisteredPackage} registered package
*/
Registry.prototype.getPackage = function(uriOrPrefix) {
	return this.packageMap[uriOrPrefix];
};
/**
* @return {Array<RegisteredPackage>} all registered packages
*/
Registry.prototype.getPackages = function() {
	return this.packages;
};
/**
* @private
* @param {PackageDefinition} pkg registering package
*/
Registry.prototype.registerPackage = function(pkg) {
	pkg = assign({}, pkg);
	var pkgMap = this.packageMap;
	ensureAvailable(pkgMap, pkg, "prefix");
	ensureAvailable(pkgMap, pkg, "uri");
	forEach(pkg.types, bind(function(descriptor) {
		this.registerType(descriptor, pkg);
	}, this));
	pkgMap[pkg.uri] = pkgMap[pkg.prefix] = pkg;
	this.packages.push(pkg);
};
/**
* @private
* Register a type from a specific package with us
* @param {TypeDefinition} type
* @param {RegisteredPackage} pkg
*/
Registry.prototype.registerType = function(type, pkg) {
	type = assign({}, type, {
		superClass: (type.superClass || []).slice(),
		extends: (type.extends || []).slice(),
		properties: (type.properties || []).slice(),
		meta: assign({}, type.meta || {})
	});
	var ns = parseName(type.name, pkg.prefix), name = ns.name, propertiesByName = Object.create(null);
	forEach(type.properties, bind(function(p) {
		var propertyNs = parseName(p.name, ns.prefix), propertyName = propertyNs.name;
		if (!isBuiltIn(p.type)) p.type = parseName(p.type, propertyNs.prefix).name;
		assign(p, {
			ns: propertyNs,
			name: propertyName
		});
		propertiesByName[propertyName] = p;
	}, this));
	assign(type, {
		ns,
		name,
		propertiesByName
	});
	forEach(type.extends, bind(function(extendsName) {
		var extendsNameNs = parseName(extendsName, ns.prefix);
		var extended = this.typeMap[extendsNameNs.name];
		extended.traits = extended.traits || [];
		extended.traits.push(name);
	}, this));
	this.definePackage(type, pkg);
	this.typeMap[name] = type;
};
/**
* @callback IteratorFn
* @param {RegisteredTypeDef} type
* @param {boolean} inherited
*/
/**
* Traverse the type hierarchy from bottom to top,
* calling iterator with (type, inherited) for all elements in
* the inheritance chain.
* @private
* @param {Namespace} nsName
* @param {IteratorFn} iterator
* @param {Boolean} [trait=false]
*/
Registry.prototype.mapTypes = function(nsName, iterator, trait) {
	/** @type {RegisteredTypeDef} */
	var type = isBuiltIn(nsName.name) ? { name: nsName.name } : this.typeMap[nsName.name];
	var self = this;
	/**
	* Traverse the selected super type or trait
	*
	* @param {String} cls
	* @param {Boolean} [trait=false]
	*/
	function traverse(cls, trait) {
		var parentNs = parseName(cls, isBuiltIn(cls) ? "" : nsName.prefix);
		self.mapTypes(parentNs, iterator, trait);
	}
	/**
	* Traverse the selected trait.
	*
	* @param {String} cls
	*/
	function traverseTrait(cls) {
		return traverse(cls, true);
	}
	/**
	* Traverse the selected super type
	*
	* @param {String} cls
	*/
	function traverseSuper(cls) {
		return traverse(cls, false);
	}
	if (!type) throw new Error("unknown type <" + nsName.name + ">");
	forEach(type.superClass, trait ? traverseTrait : traverseSuper);
	iterator(type, !trait);
	forEach(type.traits, traverseTrait);
};
/**
* Returns the effective descriptor for a type.
* @param  {Namespace['name']} name the namespaced name (ns:localName) of the type
* @return {EffectiveDescriptor} the resulting effective descriptor
*/
Registry.prototype.getEffectiveDescriptor = function(name) {
	var nsName = parseName(name);
	var builder = new DescriptorBuilder(nsName);
	this.mapTypes(nsName, function(type, inherited) {
		builder.addTrait(type, inherited);
	});
	var descriptor = builder.build();
	this.definePackage(descriptor, descriptor.allTypes[descriptor.allTypes.length - 1].$pkg);
	return descriptor;
};
/**
* @private
* @param {RegisteredTypeDef | EffectiveDescriptor} target
* @param {RegisteredPackage} pkg
*/
Registry.prototype.definePackage = function(target, pkg) {
	this.properties.define(target, "$pkg", { value: pkg });
};
/**
* Checking already defined packages
* @param {Record<string, RegisteredPackage>} packageMap
* @param {PackageDefinition} pkg
* @param {'prefix' | 'uri'} identifierKey
*/
function ensureAvailable(packageMap, pkg, identifierKey) {
	var value = pkg[identifierKey];
	if (value in packageMap) throw new Error("package with " + identifierKey + " <" + value + "> already defined");
}
/**
* @typedef {import('./moddle.js').default} Moddle
* @typedef {import('./descriptor-builder.js').PropertyDescriptor} PropertyDesc
* @typedef {import('./registry.js').EffectiveDescriptor} EffectiveDescriptor
* @typedef {import('./factory.js').ModdleElement} ModdleElement
* @typedef {import('./descriptor-builder.js').AnyTypeDescriptor} AnyTypeDescriptor
*/
/**
* A utility that gets and sets properties of model elements.
*
* @param {Moddle} model
*/
function Properties(model) {
	/** @type {Moddle} */
	this.model = model;
}
/**
* Sets a named property on the target element.
* If the value is undefined, the property gets deleted.
*
* @param {ModdleElement} target
* @param {String} name
* @param {Object} value
*/
Properties.prototype.set = function(target, name, value) {
	if (!isString(name) || !name.length) throw new TypeError("property name must be a non-empty string");
	var property = this.getProperty(target, name);
	var propertyName = property && property.name;
	if (isUndefined(value)) {
		if (property) delete target[propertyName];
		else delete target.$attrs[stripGlobal(name)];
	} else if (property) {
		if (propertyName in target) target[propertyName] = value;
		else defineProperty(target, property, value);
	} else target.$attrs[stripGlobal(name)] = value;
};
/**
* Returns the named property of the given element
*
* @param  {ModdleElement} target
* @param  {String} name
*
* @return {Object}
*/
Properties.prototype.get = function(target, name) {
	var property = this.getProperty(target, name);
	if (!property) return target.$attrs[stripGlobal(name)];
	var propertyName = property.name;
	if (!target[propertyName] && property.isMany) defineProperty(target, property, []);
	return target[propertyName];
};
/**
* Define a property on the target element
* @template [T=any]
* @param  {NonNullable<T>} target
* @param  {String} name
* @param  {PropertyDescriptor} options
*/
Properties.prototype.define = function(target, name, options) {
	if (!options.writable) {
		var value = options.value;
		options = assign({}, options, { get: function() {
			return value;
		} });
		delete options.value;
	}
	Object.defineProperty(target, name, options);
};
/**
* Define the descriptor for an element
* @template [T=any]
* @param {NonNullable<T>} target
* @param {EffectiveDescriptor | AnyTypeDescriptor} descriptor
*/
Properties.prototype.defineDescriptor = function(target, descriptor) {
	this.define(target, "$descriptor", { value: descriptor });
};
/**
* Define the model for an element
* @template [T=any]
* @param {NonNullable<T>} target
* @param {Moddle} model
*/
Properties.prototype.defineModel = function(target, model) {
	this.define(target, "$model", { value: model });
};
/**
* Return property with the given name on the element.
*
* @param {ModdleElement} target
* @param {string} name
*
* @return {PropertyDesc | null} property
*/
Properties.prototype.getProperty = function(target, name) {
	var model = this.model;
	var property = model.getPropertyDescriptor(target, name);
	if (property) return property;
	if (name.includes(":")) return null;
	const strict = model.config.strict;
	if (typeof strict !== "undefined") {
		const error = /* @__PURE__ */ new TypeError(`unknown property <${name}> on <${target.$type}>`);
		if (strict) throw error;
		else typeof console !== "undefined" && console.warn(error);
	}
	return null;
};
function isUndefined(val) {
	return typeof val === "undefined";
}
function defineProperty(target, property, value) {
	Object.defineProperty(target, property.name, {
		enumerable: !property.isReference,
		writable: true,
		value,
		configurable: true
	});
}
function stripGlobal(name) {
	return name.replace(/^:/, "");
}
/**
* @typedef {import('./registry.js').RegisteredTypeDef} RegisteredTypeDef
* @typedef {import('./registry.js').RegisteredPackage} RegisteredPackage
* @typedef {import('./base.js').default} BaseElement
* @typedef {import('./descriptor-builder.js').EffectiveDescriptor} EffectiveDescriptor
* @typedef {import('./descriptor-builder.js').AnyTypeDescriptor} AnyTypeDescriptor
* @typedef {import('./descriptor-builder.js').PropertyDescriptor} PropertyDescriptor
*/
/**
* @template [T=Record<string,any>]
* @typedef {import('./factory.js').ModdleElement<T>} ModdleElement
* @typedef {import('./factory.js').ModdleElementType<T>} ModdleElementType
* @typedef {import('./factory.js').AnyModdleElement<T>} AnyModdleElement
*/
/**
* Package definition
* @typedef {{
*   $schema?: string;
*   name: string;
*   prefix: string;
*   types?: Array<TypeDefinition>;
*   [key: string]: any;
* } & PackageDefinitionXmlExtension} PackageDefinition
*/
/**
* Set of extended parameters for package definition used in moddle-xml.
* @typedef {{
*   uri?: string;
*   xml?: {
*     tagAlias?: 'lowerCase';
*     typePrefix?: string;
*   };
* }} PackageDefinitionXmlExtension
*/
/**
* Type definition in declaration in package
* @typedef {{
*   name: string;
*   isAbstract?: boolean;
*   properties?: Array<PropertyDefinition>;
*   superClass?: Array<string>;
*   extends?: Array<string>;
*   meta?: Record<string, *>;
*   [key: string]: any;
* }} TypeDefinition
*/
/**
* Set of extended parameters for property definition used in moddle-xml.
* @typedef {{
*   isBody?: boolean;
*   isAttr?: boolean;
*   xml?: {
*     serialize?: string;
*   };
* }} PropertyDefinitionXmlExtension
*/
/**
* Property definition of type definition
* @typedef {{
*   name: string;
*   type: 'String' | 'Boolean' | 'Integer' | 'Real' | string;
*   default?: string | boolean | number;
*   isMany?: boolean;
*   isReference?: boolean;
*   isId?: boolean;
*   redefines?: string;
*   replaces?: string;
*   [key: string]: any;
* } & PropertyDefinitionXmlExtension} PropertyDefinition
*/
/**
* @class Moddle
*
* A model that can be used to create elements of a specific type.
*
* @example
*
* import Moddle from 'moddle';
*
* var pkg = {
*   name: 'mypackage',
*   prefix: 'my',
*   types: [
*     { name: 'Root' }
*   ]
* };
*
* var moddle = new Moddle([pkg]);
*
* @param {Array<PackageDefinition> | Record<string,PackageDefinition>} packages the packages to contain
* @param {{ strict?: boolean }} [config={}] moddle configuration
*/
function Moddle(packages, config = {}) {
	/** @type Readonly<Properties> */
	this.properties = new Properties(this);
	/** @type Readonly<Factory> */
	this.factory = new Factory(this, this.properties);
	/** @type Readonly<Registry> */
	this.registry = new Registry(packages, this.properties);
	/**
	* @type {Record<string,ModdleElementType>}
	*/
	this.typeCache = Object.create(null);
	/**
	* @type {Readonly<{readonly strict?: boolean}>}
	*/
	this.config = config;
}
/**
* Create an instance of the specified type.
*
* @method Moddle#create
*
* @example
*
* var foo = moddle.create('my:Foo');
* var bar = moddle.create('my:Bar', { id: 'BAR_1' });
*
* @template [T=Record<string,any>]
* @param  {String|EffectiveDescriptor} descriptor the type descriptor or name know to the model
* @param  {Partial<T>} [attrs] a number of attributes to initialize the model instance with
* @return {ModdleElement<T>} model instance
*/
Moddle.prototype.create = function(descriptor, attrs) {
	var Type = this.getType(descriptor);
	if (!Type) throw new Error("unknown type <" + descriptor + ">");
	return new Type(attrs);
};
/**
* Returns the type representing a given descriptor
*
* @method Moddle#getType
*
* @example
*
* var Foo = moddle.getType('my:Foo');
* var foo = new Foo({ 'id' : 'FOO_1' });
*
* @template [T=Record<string,any>]
* @param  {String|EffectiveDescriptor} descriptor the type descriptor or name know to the model
* @return {ModdleElementType<T>} the type representing the descriptor
*/
Moddle.prototype.getType = function(descriptor) {
	var cache = this.typeCache;
	var name = isString(descriptor) ? descriptor : descriptor.ns.name;
	var type = cache[name];
	if (!type) {
		descriptor = this.registry.getEffectiveDescriptor(name);
		type = cache[name] = this.factory.createType(descriptor);
	}
	return type;
};
/**
* Creates an any-element type to be used within model instances.
*
* This can be used to create custom elements that lie outside the meta-model.
* The created element contains all the meta-data required to serialize it
* as part of meta-model elements.
*
* @method Moddle#createAny
*
* @example
*
* var foo = moddle.createAny('vendor:Foo', 'http://vendor', {
*   value: 'bar'
* });
*
* var container = moddle.create('my:Container', 'http://my', {
*   any: [ foo ]
* });
*
* // go ahead and serialize the stuff
*
* @template [T=Record<string, any>]
* @param  {String} name  the name of the element
* @param  {String} nsUri the namespace uri of the element
* @param  {T} [properties] a map of properties to initialize the instance with
* @return {AnyModdleElement<T>} the any type instance
*/
Moddle.prototype.createAny = function(name, nsUri, properties) {
	var nameNs = parseName(name);
	/** @type AnyModdleElement */
	var element = {
		$type: name,
		$instanceOf: function(type) {
			return type === this.$type;
		},
		get: function(key) {
			return this[key];
		},
		set: function(key, value) {
			set(this, [key], value);
		}
	};
	/** @type AnyTypeDescriptor */
	var descriptor = {
		name,
		isGeneric: true,
		ns: {
			prefix: nameNs.prefix,
			localName: nameNs.localName,
			uri: nsUri
		}
	};
	this.properties.defineDescriptor(element, descriptor);
	this.properties.defineModel(element, this);
	this.properties.define(element, "get", {
		enumerable: false,
		writable: true
	});
	this.properties.define(element, "set", {
		enumerable: false,
		writable: true
	});
	this.properties.define(element, "$parent", {
		enumerable: false,
		writable: true
	});
	this.properties.define(element, "$instanceOf", {
		enumerable: false,
		writable: true
	});
	forEach(properties, function(a, key) {
		if (isObject(a) && a.value !== void 0) element[a.name] = a.value;
		else element[key] = a;
	});
	return element;
};
/**
* Returns a registered package by uri or prefix
* @param {string} uriOrPrefix
* @return {RegisteredPackage} the package
*/
Moddle.prototype.getPackage = function(uriOrPrefix) {
	return this.registry.getPackage(uriOrPrefix);
};
/**
* Returns a snapshot of all known packages
*
* @return {Readonly<Array<RegisteredPackage>>} the package
*/
Moddle.prototype.getPackages = function() {
	return this.registry.getPackages();
};
/**
* Returns the descriptor for an element
* @param {ModdleElement | ModdleElementType} element
* @return {EffectiveDescriptor}
*/
Moddle.prototype.getElementDescriptor = function(element) {
	return element.$descriptor;
};
/**
* @overload
* Returns true if the given descriptor or instance
* represents the given type.
* @param {ModdleElement | ModdleElementType} element
* @param {string} type
* @return {boolean}
*/
/**
* @overload
* @param {string} type
* @return {boolean}
*/
Moddle.prototype.hasType = function(element, type) {
	if (type === void 0) {
		type = element;
		element = this;
	}
	var descriptor = element.$model.getElementDescriptor(element);
	return type in descriptor.allTypesByName;
};
/**
* Returns the descriptor of an elements named property
* @param {ModdleElement | ModdleElementType} element
* @param {string} property
* @return {PropertyDescriptor}
*/
Moddle.prototype.getPropertyDescriptor = function(element, property) {
	return this.getElementDescriptor(element).propertiesByName[property];
};
/**
* Return registered type definition
* @param {string} type
* @return {RegisteredTypeDef}
*/
Moddle.prototype.getTypeDescriptor = function(type) {
	return this.registry.typeMap[type];
};
// node_modules/saxen/dist/index.js
var fromCharCode = String.fromCharCode;
var hasOwnProperty = Object.prototype.hasOwnProperty;
var ENTITY_PATTERN = /&#(\d+);|&#x([0-9a-f]+);|&(\w+);/gi;
var ENTITY_MAPPING = {
	"amp": "&",
	"apos": "'",
	"gt": ">",
	"lt": "<",
	"quot": "\""
};
Object.keys(ENTITY_MAPPING).forEach(function(k) {
	ENTITY_MAPPING[k.toUpperCase()] = ENTITY_MAPPING[k];
});
function replaceEntities(_, d, x, z) {
	if (z) {
		if (hasOwnProperty.call(ENTITY_MAPPING, z)) return ENTITY_MAPPING[z];
		else return "&" + z + ";";
	}
	if (d) return fromCharCode(d);
	return fromCharCode(parseInt(x, 16));
}
/**
* A basic entity decoder that can decode a minimal
* sub-set of reserved names (&amp;) as well as
* hex (&#xaaf;) and decimal (&#1231;) encoded characters.
*
* @param {string} s
*
* @return {string} decoded string
*/
function decodeEntities(s) {
	if (s.length > 3 && s.indexOf("&") !== -1) return s.replace(ENTITY_PATTERN, replaceEntities);
	return s;
}
var NON_WHITESPACE_OUTSIDE_ROOT_NODE = "non-whitespace outside of root node";
function error$1(msg) {
	return new Error(msg);
}
function missingNamespaceForPrefix(prefix) {
	return "missing namespace for prefix <" + prefix + ">";
}
function getter(getFn) {
	return {
		"get": getFn,
		"enumerable": true
	};
}
/**
* Set a namespace matrix entry, recording the previous
* value on the given change log for later restoration.
*
* @param {Object} nsMatrix
* @param {Object<string, ?string>} changes
* @param {string} key
* @param {string} value
*/
function setNsEntry(nsMatrix, changes, key, value) {
	if (!(key in changes)) changes[key] = key in nsMatrix ? nsMatrix[key] : null;
	nsMatrix[key] = value;
}
/**
* Restore a namespace matrix, applying the given change log.
*
* @param {Object} nsMatrix
* @param {Object<string, ?string>} changes
*/
function restoreNsMatrix(nsMatrix, changes) {
	var key, value;
	for (key in changes) {
		value = changes[key];
		if (value === null) delete nsMatrix[key];
		else nsMatrix[key] = value;
	}
}
function uriPrefix(prefix) {
	return prefix + "$uri";
}
function buildNsMatrix(nsUriToPrefix) {
	var nsMatrix = Object.create(null), uri, prefix;
	for (uri in nsUriToPrefix) {
		prefix = nsUriToPrefix[uri];
		nsMatrix[prefix] = prefix;
		nsMatrix[uriPrefix(prefix)] = uri;
	}
	return nsMatrix;
}
function noopGetContext() {
	return {
		line: 0,
		column: 0
	};
}
function throwFunc(err) {
	throw err;
}
/**
* Creates a new parser with the given options.
*
* @constructor
*
* @param  {!Object<string, ?>=} options
*/
function Parser(options) {
	if (!this) return new Parser(options);
	var proxy = options && options["proxy"];
	var onText, onOpenTag, onCloseTag, onCDATA, onError = throwFunc, onWarning, onComment, onQuestion, onAttention;
	var getContext = noopGetContext;
	/**
	* Are we currently consuming a chunked stream of XML,
	* i.e. is a `write` call in progress that may be followed
	* by more chunks?
	*
	* @type {boolean}
	*/
	var streaming = false;
	/**
	* Did we already encounter the root tag?
	*
	* Persisted across `write` calls so we can detect a missing
	* start tag once the stream ends.
	*
	* @type {boolean}
	*/
	var rootTagFound = false;
	/**
	* Not yet parsed remainder of the previously written chunk,
	* i.e. an incomplete token that awaits more input.
	*
	* @type {string}
	*/
	var leftoverXml = "";
	/**
	* Do we need to parse the current elements attributes for namespaces?
	*
	* @type {boolean}
	*/
	var maybeNS = false;
	/**
	* Do we process namespaces at all?
	*
	* @type {boolean}
	*/
	var isNamespace = false;
	/**
	* The caught error returned on parse end
	*
	* @type {Error}
	*/
	var returnError = null;
	/**
	* Should we stop parsing?
	*
	* @type {boolean}
	*/
	var parseStop = false;
	/**
	* Namespace + node state shared across (streamed) parse runs.
	*/
	var nsChangesStack, nsMatrix, nodeStack;
	/**
	* A map of { uri: prefix } used by the parser.
	*
	* This map will ensure we can normalize prefixes during processing;
	* for each uri, only one prefix will be exposed to the handlers.
	*
	* @type {!Object<string, string>}}
	*/
	var nsUriToPrefix;
	/**
	* Handle parse error.
	*
	* @param  {string|Error} err
	*/
	function handleError(err) {
		if (!(err instanceof Error)) err = error$1(err);
		returnError = err;
		onError(err, getContext);
	}
	/**
	* Handle parse error.
	*
	* @param  {string|Error} err
	*/
	function handleWarning(err) {
		if (!onWarning) return;
		if (!(err instanceof Error)) err = error$1(err);
		onWarning(err, getContext);
	}
	/**
	* Register parse listener.
	*
	* @param  {string}   name
	* @param  {Function} cb
	*
	* @return {Parser}
	*/
	this["on"] = function(name, cb) {
		if (typeof cb !== "function") throw error$1("required args <name, cb>");
		switch (name) {
			case "openTag":
				onOpenTag = cb;
				break;
			case "text":
				onText = cb;
				break;
			case "closeTag":
				onCloseTag = cb;
				break;
			case "error":
				onError = cb;
				break;
			case "warn":
				onWarning = cb;
				break;
			case "cdata":
				onCDATA = cb;
				break;
			case "attention":
				onAttention = cb;
				break;
			case "question":
				onQuestion = cb;
				break;
			case "comment":
				onComment = cb;
				break;
			default: throw error$1("unsupported event: " + name);
		}
		return this;
	};
	/**
	* Set the namespace to prefix mapping.
	*
	* @example
	*
	* parser.ns({
	*   'http://foo': 'foo',
	*   'http://bar': 'bar'
	* });
	*
	* @param  {!Object<string, string>} nsMap
	*
	* @return {Parser}
	*/
	this["ns"] = function(nsMap) {
		if (typeof nsMap === "undefined") nsMap = {};
		if (typeof nsMap !== "object") throw error$1("required args <nsMap={}>");
		var _nsUriToPrefix = Object.create(null), k;
		for (k in nsMap) _nsUriToPrefix[k] = nsMap[k];
		isNamespace = true;
		nsUriToPrefix = _nsUriToPrefix;
		return this;
	};
	/**
	* Reset the parser state before a (streamed) parse run.
	*/
	function resetState() {
		nsChangesStack = isNamespace ? [] : null;
		nsMatrix = isNamespace ? buildNsMatrix(nsUriToPrefix) : null;
		nodeStack = [];
		getContext = noopGetContext;
		parseStop = false;
		returnError = null;
		rootTagFound = false;
		leftoverXml = "";
	}
	/**
	* Parse a complete xml string.
	*
	* @param  {string} xml
	*
	* @return {Error} returnError, if not thrown
	*/
	this["parse"] = function(xml) {
		if (typeof xml !== "string") throw error$1("required args <xml=string>");
		if (streaming) throw error$1("parse during stream; call end() first");
		resetState();
		parse(xml);
		getContext = noopGetContext;
		parseStop = false;
		return returnError;
	};
	/**
	* Write the next chunk of a streamed xml string.
	*
	* Parse events are emitted for all complete tokens; an
	* incomplete trailing token is buffered until the next
	* `write` or, ultimately, reported as an error on `end`.
	*
	* @param  {string} xml
	*
	* @return {Parser} self
	*/
	this["write"] = function(xml) {
		if (typeof xml !== "string") throw error$1("required args <xml=string>");
		if (!streaming) {
			resetState();
			streaming = true;
		}
		if (!returnError) leftoverXml = parse(leftoverXml + xml, true) || "";
		return this;
	};
	/**
	* Finish parsing a streamed xml string, i.e. signal that
	* no more chunks will be written.
	*
	* @return {Error} returnError, if not thrown
	*/
	this["end"] = function() {
		if (!streaming) resetState();
		streaming = false;
		if (!returnError) parse(leftoverXml);
		leftoverXml = "";
		getContext = noopGetContext;
		parseStop = false;
		return returnError;
	};
	/**
	* Stop parsing.
	*/
	this["stop"] = function() {
		parseStop = true;
	};
	/**
	* Parse string, invoking configured listeners on element.
	*
	* Namespace and node stack state is shared across (streamed)
	* invocations via the enclosing parser scope.
	*
	* Internal note: while `streaming`, an incomplete trailing token
	* is not treated as an error but returned so `write` can buffer it
	* and prepend it to the next chunk. This buffered remainder is an
	* implementation detail of the streaming buffer, not a public API;
	* outside of that case the return value is `undefined`.
	*
	* @param {string} xml
	* @param {boolean} streaming
	*
	* @return {string|undefined} buffered remainder, streaming internal use only
	*/
	function parse(xml, streaming = false) {
		var elNameCache = null;
		var nsChanges, nsSnapshot, anonymousNsCount = 0, tagStart = false, tagEnd = false, i = 0, j = 0, x, y, q, w, v, xmlns, elementName, _elementName, elementProxy;
		var attrsString = "", attrsStart = 0, cachedAttrs;
		/**
		* Normalize a namespaced attribute name against the current
		* namespace matrix.
		*
		* @param {string} name
		* @param {string|boolean} defaultAlias
		*
		* @return {string|null} normalized name, or `null` when the prefix
		*                       has no namespace (a warning is emitted)
		*/
		function normalizeAttrName(name, defaultAlias) {
			var w = name.indexOf(":");
			if (w === -1) return name;
			var nsName = nsMatrix[name.substring(0, w)];
			if (!nsName) {
				handleWarning(missingNamespaceForPrefix(name.substring(0, w)));
				return null;
			}
			return defaultAlias === nsName ? name.substr(w + 1) : nsName + name.substr(w);
		}
		/**
		* Parse attributes on demand and returns the parsed attributes.
		*
		* Return semantics: (1) `false` on attribute parse error,
		* (2) object hash on extracted attrs.
		*
		* @return {boolean|Object}
		*/
		function getAttrs() {
			if (cachedAttrs !== null) return cachedAttrs;
			var nsUri, nsUriPrefix, defaultAlias = isNamespace && nsMatrix["xmlns"], attrList = isNamespace && maybeNS ? [] : null, i = attrsStart, s = attrsString, l = s.length, newalias, value, alias, name, attrs = {}, seenAttrs = /* @__PURE__ */ new Set(), skipAttr, w, j;
			parseAttr: for (; i < l; i++) {
				skipAttr = false;
				w = s.charCodeAt(i);
				if (w === 32 || w < 14 && w > 8) continue;
				if (w < 65 || w > 122 || w > 90 && w < 97) {
					if (w !== 95 && w !== 58) {
						handleWarning("illegal first char attribute name");
						skipAttr = true;
					}
				}
				for (j = i + 1; j < l; j++) {
					w = s.charCodeAt(j);
					if (w > 96 && w < 123 || w > 64 && w < 91 || w > 47 && w < 59 || w === 46 || w === 45 || w === 95) continue;
					if (w === 32 || w < 14 && w > 8) {
						handleWarning("missing attribute value");
						i = j;
						continue parseAttr;
					}
					if (w === 61) break;
					handleWarning("illegal attribute name char");
					skipAttr = true;
				}
				name = s.substring(i, j);
				if (name === "xmlns:xmlns") {
					handleWarning("illegal declaration of xmlns");
					skipAttr = true;
				}
				w = s.charCodeAt(j + 1);
				if (w === 34) {
					j = s.indexOf("\"", i = j + 2);
					if (j === -1) {
						j = s.indexOf("'", i);
						if (j !== -1) {
							handleWarning("attribute value quote missmatch");
							skipAttr = true;
						}
					}
				} else if (w === 39) {
					j = s.indexOf("'", i = j + 2);
					if (j === -1) {
						j = s.indexOf("\"", i);
						if (j !== -1) {
							handleWarning("attribute value quote missmatch");
							skipAttr = true;
						}
					}
				} else {
					handleWarning("missing attribute value quotes");
					skipAttr = true;
					for (j = j + 1; j < l; j++) {
						w = s.charCodeAt(j + 1);
						if (w === 32 || w < 14 && w > 8) break;
					}
				}
				if (j === -1) {
					handleWarning("missing closing quotes");
					j = l;
					skipAttr = true;
				}
				if (!skipAttr) value = s.substring(i, j);
				if (name === "xmlns:xml" && value !== "http://www.w3.org/XML/1998/namespace") handleError("illegal value of xmlns:xml");
				i = j;
				for (; j + 1 < l; j++) {
					w = s.charCodeAt(j + 1);
					if (w === 32 || w < 14 && w > 8) break;
					if (i === j) {
						handleWarning("illegal character after attribute end");
						skipAttr = true;
					}
				}
				i = j + 1;
				if (skipAttr) continue parseAttr;
				if (seenAttrs.has(name)) {
					handleWarning("attribute <" + name + "> already defined");
					continue;
				}
				seenAttrs.add(name);
				if (!isNamespace) {
					attrs[name] = value;
					continue;
				}
				if (maybeNS) {
					newalias = name === "xmlns" ? "xmlns" : name.charCodeAt(0) === 120 && name.substr(0, 6) === "xmlns:" ? name.substr(6) : null;
					if (newalias !== null) {
						nsUri = decodeEntities(value);
						nsUriPrefix = uriPrefix(newalias);
						alias = nsUriToPrefix[nsUri];
						if (!alias) {
							if (newalias === "xmlns" || nsUriPrefix in nsMatrix && nsMatrix[nsUriPrefix] !== nsUri) do
								alias = "ns" + anonymousNsCount++;
							while (typeof nsMatrix[alias] !== "undefined");
							else alias = newalias;
							nsUriToPrefix[nsUri] = alias;
						}
						if (nsMatrix[newalias] !== alias) {
							if (!nsChanges) nsChanges = Object.create(null);
							elNameCache = null;
							nsSnapshot = null;
							setNsEntry(nsMatrix, nsChanges, newalias, alias);
							if (newalias === "xmlns") {
								setNsEntry(nsMatrix, nsChanges, uriPrefix(alias), nsUri);
								defaultAlias = alias;
							}
							setNsEntry(nsMatrix, nsChanges, nsUriPrefix, nsUri);
						}
						attrs[name] = value;
						continue;
					}
					attrList.push(name, value);
					continue;
				}
				name = normalizeAttrName(name, defaultAlias);
				if (name === null) continue;
				attrs[name] = value;
			}
			if (maybeNS) for (i = 0, l = attrList.length; i < l; i++) {
				name = normalizeAttrName(attrList[i++], defaultAlias);
				value = attrList[i];
				if (name === null) continue;
				attrs[name] = value;
			}
			return cachedAttrs = attrs;
		}
		/**
		* Extract the parse context { line, column, part }
		* from the current parser position.
		*
		* @return {Object} parse context
		*/
		function getParseContext() {
			var splitsRe = /(\r\n|\r|\n)/g;
			var line = 0;
			var column = 0;
			var startOfLine = 0;
			var endOfLine = j;
			var match;
			var data;
			while (i >= startOfLine) {
				match = splitsRe.exec(xml);
				if (!match) break;
				endOfLine = match[0].length + match.index;
				if (endOfLine > i) break;
				line += 1;
				startOfLine = endOfLine;
			}
			if (i == -1) {
				column = endOfLine;
				data = xml.substring(j);
			} else if (j === 0) data = xml.substring(j, i);
			else {
				column = i - startOfLine;
				data = j == -1 ? xml.substring(i) : xml.substring(i, j + 1);
			}
			return {
				"data": data,
				"line": line,
				"column": column
			};
		}
		getContext = getParseContext;
		if (proxy) elementProxy = Object.create({}, {
			"name": getter(function() {
				return elementName;
			}),
			"originalName": getter(function() {
				return _elementName;
			}),
			"attrs": getter(getAttrs),
			"ns": getter(function() {
				if (!nsSnapshot) nsSnapshot = Object.assign(Object.create(null), nsMatrix);
				return nsSnapshot;
			})
		});
		while (j !== -1) {
			if (xml.charCodeAt(j) === 60) i = j;
			else i = xml.indexOf("<", j);
			if (i === -1) {
				if (streaming) return xml.substring(j);
				if (nodeStack.length) return handleError("unexpected end of file");
				if (!rootTagFound) return handleError("missing start tag");
				if (j < xml.length) {
					if (xml.substring(j).trim()) handleWarning(NON_WHITESPACE_OUTSIDE_ROOT_NODE);
				}
				return;
			}
			if (!rootTagFound) rootTagFound = true;
			if (j !== i) {
				if (nodeStack.length) {
					if (onText) {
						onText(xml.substring(j, i), decodeEntities, getContext);
						if (parseStop) return;
					}
				} else if (xml.substring(j, i).trim()) {
					handleWarning(NON_WHITESPACE_OUTSIDE_ROOT_NODE);
					if (parseStop) return;
				}
			}
			w = xml.charCodeAt(i + 1);
			if (w === 33) {
				q = xml.charCodeAt(i + 2);
				if (q === 91 && xml.substr(i + 3, 6) === "CDATA[") {
					j = xml.indexOf("]]>", i);
					if (j === -1) {
						if (streaming) return xml.substring(i);
						return handleError("unclosed cdata");
					}
					if (onCDATA) {
						onCDATA(xml.substring(i + 9, j), getContext);
						if (parseStop) return;
					}
					j += 3;
					continue;
				}
				if (q === 45 && xml.charCodeAt(i + 3) === 45) {
					j = xml.indexOf("-->", i);
					if (j === -1) {
						if (streaming) return xml.substring(i);
						return handleError("unclosed comment");
					}
					if (onComment) {
						onComment(xml.substring(i + 4, j), decodeEntities, getContext);
						if (parseStop) return;
					}
					j += 3;
					continue;
				}
			}
			if (w === 63) {
				j = xml.indexOf("?>", i);
				if (j === -1) {
					if (streaming) return xml.substring(i);
					return handleError("unclosed question");
				}
				if (onQuestion) {
					onQuestion(xml.substring(i, j + 2), getContext);
					if (parseStop) return;
				}
				j += 2;
				continue;
			}
			for (x = i + 1;; x++) {
				v = xml.charCodeAt(x);
				if (isNaN(v)) {
					if (streaming) return xml.substring(i);
					j = -1;
					return handleError("unclosed tag");
				}
				if (v === 34) {
					q = xml.indexOf("\"", x + 1);
					x = q !== -1 ? q : x;
				} else if (v === 39) {
					q = xml.indexOf("'", x + 1);
					x = q !== -1 ? q : x;
				} else if (v === 62) {
					j = x;
					break;
				}
			}
			if (w === 33) {
				if (onAttention) {
					onAttention(xml.substring(i, j + 1), decodeEntities, getContext);
					if (parseStop) return;
				}
				j += 1;
				continue;
			}
			cachedAttrs = {};
			if (w === 47) {
				tagStart = false;
				tagEnd = true;
				if (!nodeStack.length) return handleError("missing open tag");
				x = elementName = nodeStack.pop();
				q = i + 2 + x.length;
				if (xml.substring(i + 2, q) !== x) return handleError("closing tag mismatch");
				for (; q < j; q++) {
					w = xml.charCodeAt(q);
					if (w === 32 || w > 8 && w < 14) continue;
					return handleError("close tag");
				}
			} else {
				if (xml.charCodeAt(j - 1) === 47) {
					x = elementName = xml.substring(i + 1, j - 1);
					tagStart = true;
					tagEnd = true;
				} else {
					x = elementName = xml.substring(i + 1, j);
					tagStart = true;
					tagEnd = false;
				}
				if (!(w > 96 && w < 123 || w > 64 && w < 91 || w === 95 || w === 58)) return handleError("illegal first char nodeName");
				for (q = 1, y = x.length; q < y; q++) {
					w = x.charCodeAt(q);
					if (w > 96 && w < 123 || w > 64 && w < 91 || w > 47 && w < 59 || w === 45 || w === 95 || w == 46) continue;
					if (w === 32 || w < 14 && w > 8) {
						elementName = x.substring(0, q);
						cachedAttrs = null;
						break;
					}
					return handleError("invalid nodeName");
				}
				if (!tagEnd) nodeStack.push(elementName);
			}
			if (isNamespace) {
				if (tagStart) {
					nsChanges = null;
					if (cachedAttrs === null) {
						if (maybeNS = x.indexOf("xmlns", q) !== -1) {
							attrsStart = q;
							attrsString = x;
							getAttrs();
							maybeNS = false;
						}
					}
					if (!tagEnd) nsChangesStack.push(nsChanges);
				}
				_elementName = elementName;
				if (elNameCache === null) elNameCache = Object.create(null);
				var _cachedName = elNameCache[elementName];
				if (_cachedName !== void 0) elementName = _cachedName;
				else {
					w = elementName.indexOf(":");
					if (w !== -1) {
						xmlns = nsMatrix[elementName.substring(0, w)];
						if (!xmlns) return handleError("missing namespace on <" + _elementName + ">");
						elementName = elementName.substr(w + 1);
					} else xmlns = nsMatrix["xmlns"];
					if (xmlns) elementName = xmlns + ":" + elementName;
					elNameCache[_elementName] = elementName;
				}
			}
			if (tagStart) {
				attrsStart = q;
				attrsString = x;
				if (onOpenTag) {
					if (proxy) onOpenTag(elementProxy, decodeEntities, tagEnd, getContext);
					else onOpenTag(elementName, getAttrs, decodeEntities, tagEnd, getContext);
					if (parseStop) return;
				}
			}
			if (tagEnd) {
				if (onCloseTag) {
					onCloseTag(proxy ? elementProxy : elementName, decodeEntities, tagStart, getContext);
					if (parseStop) return;
				}
				if (isNamespace) {
					if (!tagStart) nsChanges = nsChangesStack.pop();
					if (nsChanges) {
						restoreNsMatrix(nsMatrix, nsChanges);
						nsChanges = null;
						elNameCache = null;
						nsSnapshot = null;
					}
				}
			}
			j += 1;
		}
	}
}
// node_modules/moddle-xml/dist/index.js
function hasLowerCaseAlias(pkg) {
	return pkg.xml && pkg.xml.tagAlias === "lowerCase";
}
var DEFAULT_NS_MAP = {
	"xsi": "http://www.w3.org/2001/XMLSchema-instance",
	"xml": "http://www.w3.org/XML/1998/namespace"
};
var SERIALIZE_PROPERTY = "property";
function getSerialization(element) {
	return element.xml && element.xml.serialize;
}
function getSerializationType(element) {
	const type = getSerialization(element);
	return type !== SERIALIZE_PROPERTY && (type || null);
}
function capitalize(str) {
	return str.charAt(0).toUpperCase() + str.slice(1);
}
function aliasToName(aliasNs, pkg) {
	if (!hasLowerCaseAlias(pkg)) return aliasNs.name;
	return aliasNs.prefix + ":" + capitalize(aliasNs.localName);
}
/**
* Un-prefix a potentially prefixed type name.
*
* @param {NsName} nameNs
* @param {Object} [pkg]
*
* @return {string}
*/
function prefixedToName(nameNs, pkg) {
	var name = nameNs.name, localName = nameNs.localName;
	var typePrefix = pkg && pkg.xml && pkg.xml.typePrefix;
	if (typePrefix && localName.indexOf(typePrefix) === 0) return nameNs.prefix + ":" + localName.slice(typePrefix.length);
	else return name;
}
function normalizeTypeName(name, nsMap, model) {
	const nameNs = parseName(name, nsMap.xmlns);
	const normalizedNameNs = parseName(`${nsMap[nameNs.prefix] || nameNs.prefix}:${nameNs.localName}`);
	return prefixedToName(normalizedNameNs, model.getPackage(normalizedNameNs.prefix));
}
function error(message) {
	return new Error(message);
}
/**
* Get the moddle descriptor for a given instance or type.
*
* @param  {ModdleElement|Function} element
*
* @return {Object} the moddle descriptor
*/
function getModdleDescriptor(element) {
	return element.$descriptor;
}
/**
* A parse context.
*
* @class
*
* @param {Object} options
* @param {ElementHandler} options.rootHandler the root handler for parsing a document
* @param {boolean} [options.lax=false] whether or not to ignore invalid elements
*/
function Context(options) {
	/**
	* @property {ElementHandler} rootHandler
	*/
	/**
	* @property {Boolean} lax
	*/
	assign(this, options);
	this.elementsById = Object.create(null);
	this.references = [];
	this.warnings = [];
	/**
	* Add an unresolved reference.
	*
	* @param {Object} reference
	*/
	this.addReference = function(reference) {
		this.references.push(reference);
	};
	/**
	* Add a processed element.
	*
	* @param {ModdleElement} element
	*/
	this.addElement = function(element) {
		if (!element) throw error("expected element");
		var elementsById = this.elementsById;
		var idProperty = getModdleDescriptor(element).idProperty, id;
		if (idProperty) {
			id = element.get(idProperty.name);
			if (id) {
				if (!/^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i.test(id)) throw new Error("illegal ID <" + id + ">");
				if (elementsById[id]) throw error("duplicate ID <" + id + ">");
				elementsById[id] = element;
			}
		}
	};
	/**
	* Add an import warning.
	*
	* @param {Object} warning
	* @param {String} warning.message
	* @param {Error} [warning.error]
	*/
	this.addWarning = function(warning) {
		this.warnings.push(warning);
	};
}
function BaseHandler() {}
BaseHandler.prototype.handleEnd = function() {};
BaseHandler.prototype.handleText = function() {};
BaseHandler.prototype.handleNode = function() {};
/**
* A simple pass through handler that does nothing except for
* ignoring all input it receives.
*
* This is used to ignore unknown elements and
* attributes.
*/
function NoopHandler() {}
NoopHandler.prototype = Object.create(BaseHandler.prototype);
NoopHandler.prototype.handleNode = function() {
	return this;
};
function BodyHandler() {}
BodyHandler.prototype = Object.create(BaseHandler.prototype);
BodyHandler.prototype.handleText = function(text) {
	this.body = (this.body || "") + text;
};
function ReferenceHandler(property, context) {
	this.property = property;
	this.context = context;
}
ReferenceHandler.prototype = Object.create(BodyHandler.prototype);
ReferenceHandler.prototype.handleNode = function(node) {
	if (this.element) throw error("expected no sub nodes");
	else this.element = this.createReference(node);
	return this;
};
ReferenceHandler.prototype.handleEnd = function() {
	this.element.id = this.body;
};
ReferenceHandler.prototype.createReference = function(node) {
	return {
		property: this.property.ns.name,
		id: ""
	};
};
function ValueHandler(propertyDesc, element) {
	this.element = element;
	this.propertyDesc = propertyDesc;
}
ValueHandler.prototype = Object.create(BodyHandler.prototype);
ValueHandler.prototype.handleEnd = function() {
	var value = this.body || "", element = this.element, propertyDesc = this.propertyDesc;
	value = coerceType(propertyDesc.type, value);
	if (propertyDesc.isMany) element.get(propertyDesc.name).push(value);
	else element.set(propertyDesc.name, value);
};
function BaseElementHandler() {}
BaseElementHandler.prototype = Object.create(BodyHandler.prototype);
BaseElementHandler.prototype.handleNode = function(node) {
	var parser = this, element = this.element;
	if (!element) {
		element = this.element = this.createElement(node);
		this.context.addElement(element);
	} else parser = this.handleChild(node);
	return parser;
};
/**
* @class Reader.ElementHandler
*
*/
function ElementHandler(model, typeName, context) {
	this.model = model;
	this.type = model.getType(typeName);
	this.context = context;
}
ElementHandler.prototype = Object.create(BaseElementHandler.prototype);
ElementHandler.prototype.addReference = function(reference) {
	this.context.addReference(reference);
};
ElementHandler.prototype.handleText = function(text) {
	var element = this.element;
	if (!getModdleDescriptor(element).bodyProperty) throw error("unexpected body text <" + text + ">");
	BodyHandler.prototype.handleText.call(this, text);
};
ElementHandler.prototype.handleEnd = function() {
	var value = this.body, element = this.element, bodyProperty = getModdleDescriptor(element).bodyProperty;
	if (bodyProperty && value !== void 0) {
		value = coerceType(bodyProperty.type, value);
		element.set(bodyProperty.name, value);
	}
};
/**
* Create an instance of the model from the given node.
*
* @param  {Element} node the xml node
*/
ElementHandler.prototype.createElement = function(node) {
	var attributes = node.attributes, Type = this.type, descriptor = getModdleDescriptor(Type), context = this.context, instance = new Type({}), model = this.model, propNameNs;
	forEach(attributes, function(value, name) {
		var prop = descriptor.propertiesByName[name], values;
		if (prop && prop.isReference) {
			if (!prop.isMany) context.addReference({
				element: instance,
				property: prop.ns.name,
				id: value
			});
			else {
				values = value.split(" ");
				forEach(values, function(v) {
					context.addReference({
						element: instance,
						property: prop.ns.name,
						id: v
					});
				});
			}
		} else {
			if (prop) value = coerceType(prop.type, value);
			else if (name === "xmlns") name = ":" + name;
			else {
				propNameNs = parseName(name, descriptor.ns.prefix);
				if (model.getPackage(propNameNs.prefix)) context.addWarning({
					message: "unknown attribute <" + name + ">",
					element: instance,
					property: name,
					value
				});
			}
			instance.set(name, value);
		}
	});
	return instance;
};
ElementHandler.prototype.getPropertyForNode = function(node) {
	var name = node.name;
	var nameNs = parseName(name);
	var type = this.type, model = this.model, descriptor = getModdleDescriptor(type);
	var propertyName = nameNs.name, property = descriptor.propertiesByName[propertyName];
	if (property && !property.isAttr) {
		const serializationType = getSerializationType(property);
		if (serializationType) {
			const elementTypeName = node.attributes[serializationType];
			if (elementTypeName) {
				const normalizedTypeName = normalizeTypeName(elementTypeName, node.ns, model);
				const elementType = model.getType(normalizedTypeName);
				return assign({}, property, { effectiveType: getModdleDescriptor(elementType).name });
			}
		}
		return property;
	}
	var pkg = model.getPackage(nameNs.prefix);
	if (pkg) {
		const elementTypeName = aliasToName(nameNs, pkg);
		const elementType = model.getType(elementTypeName);
		property = find(descriptor.properties, function(p) {
			return !p.isVirtual && !p.isReference && !p.isAttribute && elementType.hasType(p.type);
		});
		if (property) return assign({}, property, { effectiveType: getModdleDescriptor(elementType).name });
	} else {
		property = find(descriptor.properties, function(p) {
			return !p.isReference && !p.isAttribute && p.type === "Element";
		});
		if (property) return property;
	}
	throw error("unrecognized element <" + nameNs.name + ">");
};
ElementHandler.prototype.toString = function() {
	return "ElementDescriptor[" + getModdleDescriptor(this.type).name + "]";
};
ElementHandler.prototype.valueHandler = function(propertyDesc, element) {
	return new ValueHandler(propertyDesc, element);
};
ElementHandler.prototype.referenceHandler = function(propertyDesc) {
	return new ReferenceHandler(propertyDesc, this.context);
};
ElementHandler.prototype.handler = function(type) {
	if (type === "Element") return new GenericElementHandler(this.model, type, this.context);
	else return new ElementHandler(this.model, type, this.context);
};
/**
* Handle the child element parsing
*
* @param  {Element} node the xml node
*/
ElementHandler.prototype.handleChild = function(node) {
	var propertyDesc = this.getPropertyForNode(node), type, element = this.element, childHandler;
	type = propertyDesc.effectiveType || propertyDesc.type;
	if (isSimple(type)) return this.valueHandler(propertyDesc, element);
	if (propertyDesc.isReference) childHandler = this.referenceHandler(propertyDesc).handleNode(node);
	else childHandler = this.handler(type).handleNode(node);
	var newElement = childHandler.element;
	if (newElement !== void 0) {
		if (propertyDesc.isMany) element.get(propertyDesc.name).push(newElement);
		else element.set(propertyDesc.name, newElement);
		if (propertyDesc.isReference) {
			assign(newElement, { element });
			this.context.addReference(newElement);
		} else newElement.$parent = element;
	}
	return childHandler;
};
/**
* An element handler that performs special validation
* to ensure the node it gets initialized with matches
* the handlers type (namespace wise).
*
* @param {Moddle} model
* @param {String} typeName
* @param {Context} context
*/
function RootElementHandler(model, typeName, context) {
	ElementHandler.call(this, model, typeName, context);
}
RootElementHandler.prototype = Object.create(ElementHandler.prototype);
RootElementHandler.prototype.createElement = function(node) {
	var name = node.name, nameNs = parseName(name), model = this.model, type = this.type, pkg = model.getPackage(nameNs.prefix), typeName = pkg && aliasToName(nameNs, pkg) || name;
	if (!type.hasType(typeName)) throw error("unexpected element <" + node.originalName + ">");
	return ElementHandler.prototype.createElement.call(this, node);
};
function GenericElementHandler(model, typeName, context) {
	this.model = model;
	this.context = context;
}
GenericElementHandler.prototype = Object.create(BaseElementHandler.prototype);
GenericElementHandler.prototype.createElement = function(node) {
	var name = node.name, prefix = parseName(name).prefix, uri = node.ns[prefix + "$uri"], attributes = node.attributes;
	return this.model.createAny(name, uri, attributes);
};
GenericElementHandler.prototype.handleChild = function(node) {
	var handler = new GenericElementHandler(this.model, "Element", this.context).handleNode(node), element = this.element;
	var newElement = handler.element, children;
	if (newElement !== void 0) {
		children = element.$children = element.$children || [];
		children.push(newElement);
		newElement.$parent = element;
	}
	return handler;
};
GenericElementHandler.prototype.handleEnd = function() {
	if (this.body) this.element.$body = this.body;
};
/**
* A reader for a meta-model
*
* @param {Object} options
* @param {Model} options.model used to read xml files
* @param {Boolean} options.lax whether to make parse errors warnings
*/
function Reader(options) {
	if (options instanceof Moddle) options = { model: options };
	assign(this, { lax: false }, options);
}
/**
* The fromXML result.
*
* @typedef {Object} ParseResult
*
* @property {ModdleElement} rootElement
* @property {Array<Object>} references
* @property {Array<Error>} warnings
* @property {Object} elementsById - a mapping containing each ID -> ModdleElement
*/
/**
* The fromXML result.
*
* @typedef {Error} ParseError
*
* @property {Array<Error>} warnings
*/
/**
* Parse the given XML into a moddle document tree.
*
* @param {String} xml
* @param {ElementHandler|Object} options or rootHandler
*
* @returns {Promise<ParseResult, ParseError>}
*/
Reader.prototype.fromXML = function(xml, options, done) {
	var rootHandler = options.rootHandler;
	if (options instanceof ElementHandler) {
		rootHandler = options;
		options = {};
	} else if (typeof options === "string") {
		rootHandler = this.handler(options);
		options = {};
	} else if (typeof rootHandler === "string") rootHandler = this.handler(rootHandler);
	var model = this.model, lax = this.lax;
	var context = new Context(assign({}, options, { rootHandler })), parser = new Parser({ proxy: true }), stack = createStack();
	rootHandler.context = context;
	stack.push(rootHandler);
	/**
	* Handle error.
	*
	* @param  {Error} err
	* @param  {Function} getContext
	* @param  {boolean} lax
	*
	* @return {boolean} true if handled
	*/
	function handleError(err, getContext, lax) {
		var ctx = getContext();
		var line = ctx.line, column = ctx.column, data = ctx.data;
		if (data.charAt(0) === "<" && data.indexOf(" ") !== -1) data = data.slice(0, data.indexOf(" ")) + ">";
		var message = "unparsable content " + (data ? data + " " : "") + "detected\n	line: " + line + "\n	column: " + column + "\n	nested error: " + err.message;
		if (lax) {
			context.addWarning({
				message,
				error: err
			});
			return true;
		} else throw error(message);
	}
	function handleWarning(err, getContext) {
		return handleError(err, getContext, true);
	}
	/**
	* Resolve collected references on parse end.
	*/
	function resolveReferences() {
		var elementsById = context.elementsById;
		var references = context.references;
		var i = 0, r;
		for (; r = references[i]; i++) {
			var element = r.element;
			var reference = elementsById[r.id];
			var property = getModdleDescriptor(element).propertiesByName[r.property];
			if (!reference) context.addWarning({
				message: "unresolved reference <" + r.id + ">",
				element: r.element,
				property: r.property,
				value: r.id
			});
			if (property.isMany) {
				var collection = element.get(property.name), idx = collection.indexOf(r);
				if (idx === -1) idx = collection.length;
				if (!reference) collection.splice(idx, 1);
				else collection[idx] = reference;
			} else element.set(property.name, reference);
		}
	}
	function handleClose() {
		stack.pop().handleEnd();
	}
	var PREAMBLE_START_PATTERN = /^<\?xml /i;
	var ENCODING_PATTERN = / encoding="([^"]+)"/i;
	var UTF_8_PATTERN = /^utf-8$/i;
	function handleQuestion(question) {
		if (!PREAMBLE_START_PATTERN.test(question)) return;
		var match = ENCODING_PATTERN.exec(question);
		var encoding = match && match[1];
		if (!encoding || UTF_8_PATTERN.test(encoding)) return;
		context.addWarning({ message: "unsupported document encoding <" + encoding + ">, falling back to UTF-8" });
	}
	function handleOpen(node, getContext) {
		var handler = stack.peek();
		try {
			stack.push(handler.handleNode(node));
		} catch (err) {
			if (handleError(err, getContext, lax)) stack.push(new NoopHandler());
		}
	}
	function handleCData(text, getContext) {
		try {
			stack.peek().handleText(text);
		} catch (err) {
			handleWarning(err, getContext);
		}
	}
	function handleText(text, getContext) {
		if (!text.trim()) return;
		handleCData(text, getContext);
	}
	var uriMap = model.getPackages().reduce(function(uriMap, p) {
		uriMap[p.uri] = p.prefix;
		return uriMap;
	}, Object.entries(DEFAULT_NS_MAP).reduce(function(map, [prefix, url]) {
		map[url] = prefix;
		return map;
	}, model.config && model.config.nsMap || {}));
	parser.ns(uriMap).on("openTag", function(obj, decodeStr, selfClosing, getContext) {
		var attrs = obj.attrs || {};
		var decodedAttrs = Object.keys(attrs).reduce(function(d, key) {
			d[key] = decodeStr(attrs[key]);
			return d;
		}, {});
		handleOpen({
			name: obj.name,
			originalName: obj.originalName,
			attributes: decodedAttrs,
			ns: obj.ns
		}, getContext);
	}).on("question", handleQuestion).on("closeTag", handleClose).on("cdata", handleCData).on("text", function(text, decodeEntities, getContext) {
		handleText(decodeEntities(text), getContext);
	}).on("error", handleError).on("warn", handleWarning);
	return new Promise(function(resolve, reject) {
		var err;
		try {
			parser.parse(xml);
			resolveReferences();
		} catch (e) {
			err = e;
		}
		var rootElement = rootHandler.element;
		if (!err && !rootElement) err = error("failed to parse document as <" + rootHandler.type.$descriptor.name + ">");
		var warnings = context.warnings;
		var references = context.references;
		var elementsById = context.elementsById;
		if (err) {
			err.warnings = warnings;
			return reject(err);
		} else return resolve({
			rootElement,
			elementsById,
			references,
			warnings
		});
	});
};
Reader.prototype.handler = function(name) {
	return new RootElementHandler(this.model, name);
};
function createStack() {
	var stack = [];
	Object.defineProperty(stack, "peek", { value: function() {
		return this[this.length - 1];
	} });
	return stack;
}
var XML_PREAMBLE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
var ESCAPE_ATTR_CHARS = /<|>|'|"|&|\n\r|\n/g;
var ESCAPE_CHARS = /<|>|&/g;
function Namespaces(parent) {
	this.prefixMap = {};
	this.uriMap = {};
	this.used = {};
	this.wellknown = [];
	this.custom = [];
	this.parent = parent;
	this.defaultPrefixMap = parent && parent.defaultPrefixMap || {};
}
Namespaces.prototype.mapDefaultPrefixes = function(defaultPrefixMap) {
	this.defaultPrefixMap = defaultPrefixMap;
};
Namespaces.prototype.defaultUriByPrefix = function(prefix) {
	return this.defaultPrefixMap[prefix];
};
/**
* Return the first truthy `fn(scope)` walking this scope and its ancestors.
*
* @param {(scope: Namespaces) => any} fn
*
* @return {any}
*/
Namespaces.prototype.resolve = function(fn) {
	var scope = this;
	while (scope) {
		var resolved = fn(scope);
		if (resolved) return resolved;
		scope = scope.parent;
	}
};
/**
* Call `fn(scope)` for this scope and each of its ancestors.
*
* @param {(scope: Namespaces) => void} fn
*/
Namespaces.prototype.eachScope = function(fn) {
	var scope = this;
	while (scope) {
		fn(scope);
		scope = scope.parent;
	}
};
Namespaces.prototype.byUri = function(uri) {
	return this.resolve(function(scope) {
		return scope.uriMap[uri];
	});
};
Namespaces.prototype.add = function(ns, isWellknown) {
	this.uriMap[ns.uri] = ns;
	if (isWellknown) this.wellknown.push(ns);
	else this.custom.push(ns);
	this.mapPrefix(ns.prefix, ns.uri);
};
Namespaces.prototype.uriByPrefix = function(prefix) {
	var key = prefix || "xmlns";
	return this.resolve(function(scope) {
		return scope.prefixMap[key];
	});
};
Namespaces.prototype.mapPrefix = function(prefix, uri) {
	this.prefixMap[prefix || "xmlns"] = uri;
};
Namespaces.prototype.getNSKey = function(ns) {
	return ns.prefix !== void 0 ? ns.uri + "|" + ns.prefix : ns.uri;
};
Namespaces.prototype.logUsed = function(ns) {
	var uri = ns.uri;
	var nsKey = this.getNSKey(ns);
	var resolved = this.byUri(uri);
	this.eachScope(function(scope) {
		scope.used[nsKey] = resolved;
	});
};
Namespaces.prototype.getUsed = function(ns) {
	return [].concat(this.wellknown, this.custom).filter((ns) => {
		var nsKey = this.getNSKey(ns);
		return this.used[nsKey];
	});
};
function lower(string) {
	return string.charAt(0).toLowerCase() + string.slice(1);
}
function nameToAlias(name, pkg) {
	if (hasLowerCaseAlias(pkg)) return lower(name);
	else return name;
}
function inherits(ctor, superCtor) {
	ctor.super_ = superCtor;
	ctor.prototype = Object.create(superCtor.prototype, { constructor: {
		value: ctor,
		enumerable: false,
		writable: true,
		configurable: true
	} });
}
function nsName(ns) {
	if (isString(ns)) return ns;
	else return (ns.prefix ? ns.prefix + ":" : "") + ns.localName;
}
function getNsAttrs(namespaces) {
	return namespaces.getUsed().filter(function(ns) {
		return ns.prefix !== "xml";
	}).map(function(ns) {
		return {
			name: "xmlns" + (ns.prefix ? ":" + ns.prefix : ""),
			value: escapeAttr(ns.uri)
		};
	});
}
function getElementNs(ns, descriptor) {
	if (descriptor.isGeneric) return assign({ localName: descriptor.ns.localName }, ns);
	else return assign({ localName: nameToAlias(descriptor.ns.localName, descriptor.$pkg) }, ns);
}
function getPropertyNs(ns, descriptor) {
	return assign({ localName: descriptor.ns.localName }, ns);
}
function getSerializableProperties(element) {
	var descriptor = element.$descriptor;
	return filter(descriptor.properties, function(p) {
		var name = p.name;
		if (p.isVirtual) return false;
		if (!has(element, name)) return false;
		var value = element[name];
		if (value === p.default) return false;
		if (value === null) return false;
		return p.isMany ? value.length : true;
	});
}
var ESCAPE_ATTR_MAP = {
	"\n": "#10",
	"\n\r": "#10",
	"\"": "#34",
	"'": "#39",
	"<": "#60",
	">": "#62",
	"&": "#38"
};
var ESCAPE_MAP = {
	"<": "lt",
	">": "gt",
	"&": "amp"
};
function escape(str, charPattern, replaceMap) {
	str = isString(str) ? str : "" + str;
	return str.replace(charPattern, function(s) {
		return "&" + replaceMap[s] + ";";
	});
}
/**
* Escape a string attribute to not contain any bad values (line breaks, '"', ...)
*
* @param {String} str the string to escape
* @return {String} the escaped string
*/
function escapeAttr(str) {
	return escape(str, ESCAPE_ATTR_CHARS, ESCAPE_ATTR_MAP);
}
function escapeBody(str) {
	return escape(str, ESCAPE_CHARS, ESCAPE_MAP);
}
function filterAttributes(props) {
	return filter(props, function(p) {
		return p.isAttr;
	});
}
function filterContained(props) {
	return filter(props, function(p) {
		return !p.isAttr;
	});
}
function ReferenceSerializer(tagName) {
	this.tagName = tagName;
}
ReferenceSerializer.prototype.build = function(element) {
	this.element = element;
	return this;
};
ReferenceSerializer.prototype.serializeTo = function(writer) {
	writer.appendIndent().append("<" + this.tagName + ">" + escapeBody(this.element.id) + "</" + this.tagName + ">").appendNewLine();
};
function BodySerializer() {}
BodySerializer.prototype.serializeValue = BodySerializer.prototype.serializeTo = function(writer) {
	writer.append(this.escape ? escapeBody(this.value) : this.value);
};
BodySerializer.prototype.build = function(prop, value) {
	this.value = value;
	if (prop.type === "String" && value.search(ESCAPE_CHARS) !== -1) this.escape = true;
	return this;
};
function ValueSerializer(tagName) {
	this.tagName = tagName;
}
inherits(ValueSerializer, BodySerializer);
ValueSerializer.prototype.serializeTo = function(writer) {
	writer.appendIndent().append("<" + this.tagName + ">");
	this.serializeValue(writer);
	writer.append("</" + this.tagName + ">").appendNewLine();
};
function ElementSerializer(parent, propertyDescriptor) {
	this.body = [];
	this.attrs = [];
	this.parent = parent;
	this.propertyDescriptor = propertyDescriptor;
}
ElementSerializer.prototype.build = function(element) {
	buildTree(this, element);
	return this;
};
/**
* Enter the element during the build walk: register its namespaces, tag
* name and attributes, then return the deferred, ordered work to build its
* child nodes (empty when it has none).
*
* @param {Object} element
*
* @return {Array<Object>} ordered, deferred work items to build the children
*/
ElementSerializer.prototype.enter = function(element) {
	this.element = element;
	var elementDescriptor = element.$descriptor, propertyDescriptor = this.propertyDescriptor;
	var isGeneric = elementDescriptor.isGeneric;
	if (isGeneric) this.otherAttrs = this.parseGenericNsAttributes(element);
	else this.otherAttrs = this.parseNsAttributes(element);
	if (propertyDescriptor) this.ns = this.nsPropertyTagName(propertyDescriptor);
	else this.ns = this.nsTagName(elementDescriptor);
	this.tagName = this.addTagName(this.ns);
	if (isGeneric) return this.collectGenericContainments(element);
	var properties = getSerializableProperties(element);
	this.parseAttributes(filterAttributes(properties));
	return this.collectContainments(filterContained(properties));
};
/**
* Exit the element during the build walk: register its generic attributes,
* which must happen after the children so namespace usage is logged in
* document order.
*/
ElementSerializer.prototype.exit = function() {
	this.parseGenericAttributes(this.element, this.otherAttrs);
};
ElementSerializer.prototype.nsTagName = function(descriptor) {
	return getElementNs(this.logNamespaceUsed(descriptor.ns), descriptor);
};
ElementSerializer.prototype.nsPropertyTagName = function(descriptor) {
	return getPropertyNs(this.logNamespaceUsed(descriptor.ns), descriptor);
};
ElementSerializer.prototype.isLocalNs = function(ns) {
	return ns.uri === this.ns.uri;
};
/**
* Get the actual ns attribute name for the given element.
*
* @param {Object} element
* @param {Boolean} [element.inherited=false]
*
* @return {Object} nsName
*/
ElementSerializer.prototype.nsAttributeName = function(element) {
	var ns;
	if (isString(element)) ns = parseName(element);
	else ns = element.ns;
	if (element.inherited) return { localName: ns.localName };
	var effectiveNs = this.logNamespaceUsed(ns);
	this.getNamespaces().logUsed(effectiveNs);
	if (this.isLocalNs(effectiveNs)) return { localName: ns.localName };
	else return assign({ localName: ns.localName }, effectiveNs);
};
ElementSerializer.prototype.parseGenericNsAttributes = function(element) {
	return Object.entries(element).filter(([key, value]) => !key.startsWith("$") && this.parseNsAttribute(element, key, value)).map(([key, value]) => ({
		name: key,
		value
	}));
};
ElementSerializer.prototype.collectGenericContainments = function(element) {
	var self = this, children = [];
	var bodyText = element.$body;
	if (bodyText) children.push({ create: function() {
		return new BodySerializer().build({ type: "String" }, bodyText);
	} });
	var genericChildren = element.$children;
	if (genericChildren) forEach(genericChildren, function(child) {
		children.push({
			create: function() {
				return new ElementSerializer(self);
			},
			element: child
		});
	});
	return children;
};
ElementSerializer.prototype.parseNsAttribute = function(element, name, value) {
	var model = element.$model;
	var nameNs = parseName(name);
	var ns;
	if (nameNs.prefix === "xmlns") ns = {
		prefix: nameNs.localName,
		uri: value
	};
	if (!nameNs.prefix && nameNs.localName === "xmlns") ns = { uri: value };
	if (!ns) return {
		name,
		value
	};
	if (model && model.getPackage(value)) this.logNamespace(ns, true, true);
	else {
		var actualNs = this.logNamespaceUsed(ns, true);
		this.getNamespaces().logUsed(actualNs);
	}
};
/**
* Parse namespaces and return a list of left over generic attributes
*
* @param  {Object} element
* @return {Array<Object>}
*/
ElementSerializer.prototype.parseNsAttributes = function(element) {
	var self = this;
	var genericAttrs = element.$attrs;
	var attributes = [];
	forEach(genericAttrs, function(value, name) {
		var nonNsAttr = self.parseNsAttribute(element, name, value);
		if (nonNsAttr) attributes.push(nonNsAttr);
	});
	return attributes;
};
ElementSerializer.prototype.parseGenericAttributes = function(element, attributes) {
	var self = this;
	forEach(attributes, function(attr) {
		try {
			self.addAttribute(self.nsAttributeName(attr.name), attr.value);
		} catch (e) {
			typeof console !== "undefined" && console.warn(`missing namespace information for <${attr.name}=${attr.value}> on`, element, e);
		}
	});
};
ElementSerializer.prototype.collectContainments = function(properties) {
	var self = this, element = this.element, children = [];
	forEach(properties, function(p) {
		var value = element.get(p.name), isReference = p.isReference;
		if (!p.isMany) value = [value];
		if (p.isBody) children.push({ create: function() {
			return new BodySerializer().build(p, value[0]);
		} });
		else if (isSimple(p.type)) forEach(value, function(v) {
			children.push({ create: function() {
				return new ValueSerializer(self.addTagName(self.nsPropertyTagName(p))).build(p, v);
			} });
		});
		else if (isReference) forEach(value, function(v) {
			children.push({ create: function() {
				return new ReferenceSerializer(self.addTagName(self.nsPropertyTagName(p))).build(v);
			} });
		});
		else {
			var serialization = getSerialization(p);
			forEach(value, function(v) {
				children.push({
					create: function() {
						if (serialization) {
							if (serialization === SERIALIZE_PROPERTY) return new ElementSerializer(self, p);
							return new TypeSerializer(self, p, serialization);
						}
						return new ElementSerializer(self);
					},
					element: v
				});
			});
		}
	});
	return children;
};
ElementSerializer.prototype.getNamespaces = function(local) {
	var namespaces = this.namespaces;
	if (!namespaces) {
		var parentNamespaces = this.getParentNamespaces();
		if (local || !parentNamespaces) this.namespaces = namespaces = new Namespaces(parentNamespaces);
		else namespaces = parentNamespaces;
	}
	return namespaces;
};
/**
* Resolve, and memoize, the namespaces scope owned by the closest
* ancestor serializer.
*
* @return {Namespaces|null}
*/
ElementSerializer.prototype.getParentNamespaces = function() {
	if (this.parentNamespaces !== void 0) return this.parentNamespaces;
	var scope = null, ancestor = this.parent;
	while (ancestor) {
		if (ancestor.namespaces) {
			scope = ancestor.namespaces;
			break;
		}
		if (ancestor.parentNamespaces !== void 0) {
			scope = ancestor.parentNamespaces;
			break;
		}
		ancestor = ancestor.parent;
	}
	return this.parentNamespaces = scope;
};
ElementSerializer.prototype.logNamespace = function(ns, wellknown, local) {
	var namespaces = this.getNamespaces(local);
	var nsUri = ns.uri, nsPrefix = ns.prefix;
	if (!namespaces.byUri(nsUri) || local) namespaces.add(ns, wellknown);
	namespaces.mapPrefix(nsPrefix, nsUri);
	return ns;
};
ElementSerializer.prototype.logNamespaceUsed = function(ns, local) {
	var namespaces = this.getNamespaces(local);
	var prefix = ns.prefix, uri = ns.uri, newPrefix, idx, wellknownUri;
	if (!prefix && !uri) return { localName: ns.localName };
	wellknownUri = namespaces.defaultUriByPrefix(prefix);
	uri = uri || wellknownUri || namespaces.uriByPrefix(prefix);
	if (!uri) throw new Error("no namespace uri given for prefix <" + prefix + ">");
	ns = namespaces.byUri(uri);
	if (!ns && !prefix) ns = this.logNamespace({ uri }, wellknownUri === uri, true);
	if (!ns) {
		newPrefix = prefix;
		idx = 1;
		while (namespaces.uriByPrefix(newPrefix)) newPrefix = prefix + "_" + idx++;
		ns = this.logNamespace({
			prefix: newPrefix,
			uri
		}, wellknownUri === uri);
	}
	if (prefix) namespaces.mapPrefix(prefix, uri);
	return ns;
};
ElementSerializer.prototype.parseAttributes = function(properties) {
	var self = this, element = this.element;
	forEach(properties, function(p) {
		var value = element.get(p.name);
		if (p.isReference) {
			if (!p.isMany) value = value.id;
			else {
				var values = [];
				forEach(value, function(v) {
					values.push(v.id);
				});
				value = values.join(" ");
			}
		}
		self.addAttribute(self.nsAttributeName(p), value);
	});
};
ElementSerializer.prototype.addTagName = function(nsTagName) {
	var actualNs = this.logNamespaceUsed(nsTagName);
	this.getNamespaces().logUsed(actualNs);
	return nsName(nsTagName);
};
ElementSerializer.prototype.addAttribute = function(name, value) {
	var attrs = this.attrs;
	if (isString(value)) value = escapeAttr(value);
	var idx = findIndex(attrs, function(element) {
		return element.name.localName === name.localName && element.name.uri === name.uri && element.name.prefix === name.prefix;
	});
	var attr = {
		name,
		value
	};
	if (idx !== -1) attrs.splice(idx, 1, attr);
	else attrs.push(attr);
};
ElementSerializer.prototype.serializeAttributes = function(writer) {
	var attrs = this.attrs, namespaces = this.namespaces;
	if (namespaces) attrs = getNsAttrs(namespaces).concat(attrs);
	forEach(attrs, function(a) {
		writer.append(" ").append(nsName(a.name)).append("=\"").append(a.value).append("\"");
	});
};
ElementSerializer.prototype.serializeTo = function(writer) {
	serializeTree(this, writer);
};
/**
* Serialize the serializer tree rooted at the given element serializer to
* the writer, using an explicit stack to stay flat for nested documents.
*
* @param {ElementSerializer} root
* @param {Object} writer
*/
function serializeTree(root, writer) {
	var stack = [{
		serializer: root,
		index: 0,
		opened: false,
		indent: false
	}];
	while (stack.length) {
		var frame = stack[stack.length - 1], serializer = frame.serializer;
		if (!frame.opened) {
			var firstBody = serializer.body[0];
			frame.indent = firstBody && firstBody.constructor !== BodySerializer;
			writer.appendIndent().append("<" + serializer.tagName);
			serializer.serializeAttributes(writer);
			writer.append(firstBody ? ">" : " />");
			frame.opened = true;
			if (!firstBody) {
				writer.appendNewLine();
				stack.pop();
				continue;
			}
			if (frame.indent) writer.appendNewLine().indent();
		}
		if (frame.index < serializer.body.length) {
			var child = serializer.body[frame.index++];
			if (child instanceof ElementSerializer) stack.push({
				serializer: child,
				index: 0,
				opened: false,
				indent: false
			});
			else child.serializeTo(writer);
			continue;
		}
		if (frame.indent) writer.unindent().appendIndent();
		writer.append("</" + serializer.tagName + ">").appendNewLine();
		stack.pop();
	}
}
/**
* A serializer for types that handles serialization of data types
*/
function TypeSerializer(parent, propertyDescriptor, serialization) {
	ElementSerializer.call(this, parent, propertyDescriptor);
	this.serialization = serialization;
}
inherits(TypeSerializer, ElementSerializer);
TypeSerializer.prototype.parseNsAttributes = function(element) {
	var attributes = ElementSerializer.prototype.parseNsAttributes.call(this, element).filter((attr) => attr.name !== this.serialization);
	var descriptor = element.$descriptor;
	if (descriptor.name === this.propertyDescriptor.type) return attributes;
	var typeNs = this.typeNs = this.nsTagName(descriptor);
	this.getNamespaces().logUsed(this.typeNs);
	var pkg = element.$model.getPackage(typeNs.uri), typePrefix = pkg.xml && pkg.xml.typePrefix || "";
	this.addAttribute(this.nsAttributeName(this.serialization), (typeNs.prefix ? typeNs.prefix + ":" : "") + typePrefix + descriptor.ns.localName);
	return attributes;
};
TypeSerializer.prototype.isLocalNs = function(ns) {
	return ns.uri === (this.typeNs || this.ns).uri;
};
function SavingWriter() {
	this.value = "";
	this.write = function(str) {
		this.value += str;
	};
}
function FormatingWriter(out, format) {
	var indent = [""];
	this.append = function(str) {
		out.write(str);
		return this;
	};
	this.appendNewLine = function() {
		if (format) out.write("\n");
		return this;
	};
	this.appendIndent = function() {
		if (format) out.write(indent.join("  "));
		return this;
	};
	this.indent = function() {
		indent.push("");
		return this;
	};
	this.unindent = function() {
		indent.pop();
		return this;
	};
}
/**
* A writer for meta-model backed document trees
*
* @param {Object} options output options to pass into the writer
*/
function Writer(options) {
	options = assign({
		format: false,
		preamble: true
	}, options || {});
	function toXML(tree, writer) {
		var internalWriter = writer || new SavingWriter();
		var formatingWriter = new FormatingWriter(internalWriter, options.format);
		if (options.preamble) formatingWriter.append(XML_PREAMBLE);
		var serializer = new ElementSerializer();
		var model = tree.$model;
		serializer.getNamespaces().mapDefaultPrefixes(getDefaultPrefixMappings(model));
		serializer.build(tree).serializeTo(formatingWriter);
		if (!writer) return internalWriter.value;
	}
	return { toXML };
}
/**
* Build the serializer tree for the given root element, iterating an
* explicit stack rather than recursing so deeply nested documents stay
* flat.
*
* Elements are visited pre-order so namespaces register in document order:
* `enter` opens an element and returns its children, `exit` runs once its
* subtree is built.
*
* @param {ElementSerializer} rootSerializer
* @param {Object} rootElement
*/
function buildTree(rootSerializer, rootElement) {
	var stack = [{
		serializer: rootSerializer,
		children: rootSerializer.enter(rootElement),
		index: 0
	}];
	while (stack.length) {
		var frame = stack[stack.length - 1];
		if (frame.index >= frame.children.length) {
			frame.serializer.exit();
			stack.pop();
			continue;
		}
		var child = frame.children[frame.index++];
		var childSerializer = child.create();
		frame.serializer.body.push(childSerializer);
		if (child.element) stack.push({
			serializer: childSerializer,
			children: childSerializer.enter(child.element),
			index: 0
		});
	}
}
/**
* @param {Moddle} model
*
* @return { Record<string, string> } map from prefix to URI
*/
function getDefaultPrefixMappings(model) {
	const nsMap = model.config && model.config.nsMap || {};
	const prefixMap = {};
	for (const prefix in DEFAULT_NS_MAP) prefixMap[prefix] = DEFAULT_NS_MAP[prefix];
	for (const uri in nsMap) {
		const prefix = nsMap[uri];
		prefixMap[prefix] = uri;
	}
	for (const pkg of model.getPackages()) prefixMap[pkg.prefix] = pkg.uri;
	return prefixMap;
}
// node_modules/bpmn-moddle/dist/index.js
/**
* A sub class of {@link Moddle} with support for import and export of BPMN 2.0 xml files.
*
* @class BpmnModdle
* @extends Moddle
*
* @param {Object|Array} packages to use for instantiating the model
* @param {Object} [options] additional options to pass over
*/
function BpmnModdle(packages, options) {
	Moddle.call(this, packages, options);
}
BpmnModdle.prototype = Object.create(Moddle.prototype);
/**
* The fromXML result.
*
* @typedef {Object} ParseResult
*
* @property {ModdleElement} rootElement
* @property {Array<Object>} references
* @property {Array<Error>} warnings
* @property {Object} elementsById - a mapping containing each ID -> ModdleElement
*/
/**
* The fromXML error.
*
* @typedef {Error} ParseError
*
* @property {Array<Error>} warnings
*/
/**
* Instantiates a BPMN model tree from a given xml string.
*
* @param {String}   xmlStr
* @param {String}   [typeName='bpmn:Definitions'] name of the root element
* @param {Object}   [options]  options to pass to the underlying reader
*
* @returns {Promise<ParseResult, ParseError>}
*/
BpmnModdle.prototype.fromXML = function(xmlStr, typeName, options) {
	if (!isString(typeName)) {
		options = typeName;
		typeName = "bpmn:Definitions";
	}
	var reader = new Reader(assign({
		model: this,
		lax: true
	}, options));
	var rootHandler = reader.handler(typeName);
	return reader.fromXML(xmlStr, rootHandler);
};
/**
* The toXML result.
*
* @typedef {Object} SerializationResult
*
* @property {String} xml
*/
/**
* Serializes a BPMN 2.0 object tree to XML.
*
* @param {String}   element    the root element, typically an instance of `bpmn:Definitions`
* @param {Object}   [options]  to pass to the underlying writer
*
* @returns {Promise<SerializationResult, Error>}
*/
BpmnModdle.prototype.toXML = function(element, options) {
	var writer = new Writer(options);
	return new Promise(function(resolve, reject) {
		try {
			return resolve({ xml: writer.toXML(element) });
		} catch (err) {
			return reject(err);
		}
	});
};
var packages = {
	bpmn: {
		name: "BPMN20",
		uri: "http://www.omg.org/spec/BPMN/20100524/MODEL",
		prefix: "bpmn",
		associations: [],
		types: [
			{
				name: "Interface",
				superClass: ["RootElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "operations",
						type: "Operation",
						isMany: true
					},
					{
						name: "implementationRef",
						isAttr: true,
						type: "String"
					}
				]
			},
			{
				name: "Operation",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "inMessageRef",
						type: "Message",
						isReference: true
					},
					{
						name: "outMessageRef",
						type: "Message",
						isReference: true
					},
					{
						name: "errorRef",
						type: "Error",
						isMany: true,
						isReference: true
					},
					{
						name: "implementationRef",
						isAttr: true,
						type: "String"
					}
				]
			},
			{
				name: "EndPoint",
				superClass: ["RootElement"]
			},
			{
				name: "Auditing",
				superClass: ["BaseElement"]
			},
			{
				name: "GlobalTask",
				superClass: ["CallableElement"],
				properties: [{
					name: "resources",
					type: "ResourceRole",
					isMany: true
				}]
			},
			{
				name: "Monitoring",
				superClass: ["BaseElement"]
			},
			{
				name: "Performer",
				superClass: ["ResourceRole"]
			},
			{
				name: "Process",
				superClass: ["FlowElementsContainer", "CallableElement"],
				properties: [
					{
						name: "processType",
						type: "ProcessType",
						isAttr: true
					},
					{
						name: "isClosed",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "auditing",
						type: "Auditing"
					},
					{
						name: "monitoring",
						type: "Monitoring"
					},
					{
						name: "properties",
						type: "Property",
						isMany: true
					},
					{
						name: "laneSets",
						isMany: true,
						replaces: "FlowElementsContainer#laneSets",
						type: "LaneSet"
					},
					{
						name: "flowElements",
						isMany: true,
						replaces: "FlowElementsContainer#flowElements",
						type: "FlowElement"
					},
					{
						name: "artifacts",
						type: "Artifact",
						isMany: true
					},
					{
						name: "resources",
						type: "ResourceRole",
						isMany: true
					},
					{
						name: "correlationSubscriptions",
						type: "CorrelationSubscription",
						isMany: true
					},
					{
						name: "supports",
						type: "Process",
						isMany: true,
						isReference: true
					},
					{
						name: "definitionalCollaborationRef",
						type: "Collaboration",
						isAttr: true,
						isReference: true
					},
					{
						name: "isExecutable",
						isAttr: true,
						type: "Boolean"
					}
				]
			},
			{
				name: "LaneSet",
				superClass: ["BaseElement"],
				properties: [{
					name: "lanes",
					type: "Lane",
					isMany: true
				}, {
					name: "name",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Lane",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "partitionElementRef",
						type: "BaseElement",
						isAttr: true,
						isReference: true
					},
					{
						name: "partitionElement",
						type: "BaseElement"
					},
					{
						name: "flowNodeRef",
						type: "FlowNode",
						isMany: true,
						isReference: true
					},
					{
						name: "childLaneSet",
						type: "LaneSet",
						xml: { serialize: "xsi:type" }
					}
				]
			},
			{
				name: "GlobalManualTask",
				superClass: ["GlobalTask"]
			},
			{
				name: "ManualTask",
				superClass: ["Task"]
			},
			{
				name: "UserTask",
				superClass: ["Task"],
				properties: [{
					name: "renderings",
					type: "Rendering",
					isMany: true
				}, {
					name: "implementation",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Rendering",
				superClass: ["BaseElement"]
			},
			{
				name: "HumanPerformer",
				superClass: ["Performer"]
			},
			{
				name: "PotentialOwner",
				superClass: ["HumanPerformer"]
			},
			{
				name: "GlobalUserTask",
				superClass: ["GlobalTask"],
				properties: [{
					name: "implementation",
					isAttr: true,
					type: "String"
				}, {
					name: "renderings",
					type: "Rendering",
					isMany: true
				}]
			},
			{
				name: "Gateway",
				isAbstract: true,
				superClass: ["FlowNode"],
				properties: [{
					name: "gatewayDirection",
					type: "GatewayDirection",
					"default": "Unspecified",
					isAttr: true
				}]
			},
			{
				name: "EventBasedGateway",
				superClass: ["Gateway"],
				properties: [{
					name: "instantiate",
					"default": false,
					isAttr: true,
					type: "Boolean"
				}, {
					name: "eventGatewayType",
					type: "EventBasedGatewayType",
					isAttr: true,
					"default": "Exclusive"
				}]
			},
			{
				name: "ComplexGateway",
				superClass: ["Gateway"],
				properties: [{
					name: "activationCondition",
					type: "Expression",
					xml: { serialize: "xsi:type" }
				}, {
					name: "default",
					type: "SequenceFlow",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "ExclusiveGateway",
				superClass: ["Gateway"],
				properties: [{
					name: "default",
					type: "SequenceFlow",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "InclusiveGateway",
				superClass: ["Gateway"],
				properties: [{
					name: "default",
					type: "SequenceFlow",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "ParallelGateway",
				superClass: ["Gateway"]
			},
			{
				name: "RootElement",
				isAbstract: true,
				superClass: ["BaseElement"]
			},
			{
				name: "Relationship",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "type",
						isAttr: true,
						type: "String"
					},
					{
						name: "direction",
						type: "RelationshipDirection",
						isAttr: true
					},
					{
						name: "source",
						isMany: true,
						isReference: true,
						type: "Element"
					},
					{
						name: "target",
						isMany: true,
						isReference: true,
						type: "Element"
					}
				]
			},
			{
				name: "BaseElement",
				isAbstract: true,
				properties: [
					{
						name: "id",
						isAttr: true,
						type: "String",
						isId: true
					},
					{
						name: "documentation",
						type: "Documentation",
						isMany: true
					},
					{
						name: "extensionDefinitions",
						type: "ExtensionDefinition",
						isMany: true,
						isReference: true
					},
					{
						name: "extensionElements",
						type: "ExtensionElements"
					}
				]
			},
			{
				name: "Extension",
				properties: [{
					name: "mustUnderstand",
					"default": false,
					isAttr: true,
					type: "Boolean"
				}, {
					name: "definition",
					type: "ExtensionDefinition",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "ExtensionDefinition",
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}, {
					name: "extensionAttributeDefinitions",
					type: "ExtensionAttributeDefinition",
					isMany: true
				}]
			},
			{
				name: "ExtensionAttributeDefinition",
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "type",
						isAttr: true,
						type: "String"
					},
					{
						name: "isReference",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "extensionDefinition",
						type: "ExtensionDefinition",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "ExtensionElements",
				properties: [
					{
						name: "valueRef",
						isAttr: true,
						isReference: true,
						type: "Element"
					},
					{
						name: "values",
						type: "Element",
						isMany: true
					},
					{
						name: "extensionAttributeDefinition",
						type: "ExtensionAttributeDefinition",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "Documentation",
				superClass: ["BaseElement"],
				properties: [{
					name: "text",
					type: "String",
					isBody: true
				}, {
					name: "textFormat",
					"default": "text/plain",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Event",
				isAbstract: true,
				superClass: ["FlowNode", "InteractionNode"],
				properties: [{
					name: "properties",
					type: "Property",
					isMany: true
				}]
			},
			{
				name: "IntermediateCatchEvent",
				superClass: ["CatchEvent"]
			},
			{
				name: "IntermediateThrowEvent",
				superClass: ["ThrowEvent"]
			},
			{
				name: "EndEvent",
				superClass: ["ThrowEvent"]
			},
			{
				name: "StartEvent",
				superClass: ["CatchEvent"],
				properties: [{
					name: "isInterrupting",
					"default": true,
					isAttr: true,
					type: "Boolean"
				}]
			},
			{
				name: "ThrowEvent",
				isAbstract: true,
				superClass: ["Event"],
				properties: [
					{
						name: "dataInputs",
						type: "DataInput",
						isMany: true
					},
					{
						name: "dataInputAssociations",
						type: "DataInputAssociation",
						isMany: true
					},
					{
						name: "inputSet",
						type: "InputSet"
					},
					{
						name: "eventDefinitions",
						type: "EventDefinition",
						isMany: true
					},
					{
						name: "eventDefinitionRef",
						type: "EventDefinition",
						isMany: true,
						isReference: true
					}
				]
			},
			{
				name: "CatchEvent",
				isAbstract: true,
				superClass: ["Event"],
				properties: [
					{
						name: "parallelMultiple",
						isAttr: true,
						type: "Boolean",
						"default": false
					},
					{
						name: "dataOutputs",
						type: "DataOutput",
						isMany: true
					},
					{
						name: "dataOutputAssociations",
						type: "DataOutputAssociation",
						isMany: true
					},
					{
						name: "outputSet",
						type: "OutputSet"
					},
					{
						name: "eventDefinitions",
						type: "EventDefinition",
						isMany: true
					},
					{
						name: "eventDefinitionRef",
						type: "EventDefinition",
						isMany: true,
						isReference: true
					}
				]
			},
			{
				name: "BoundaryEvent",
				superClass: ["CatchEvent"],
				properties: [{
					name: "cancelActivity",
					"default": true,
					isAttr: true,
					type: "Boolean"
				}, {
					name: "attachedToRef",
					type: "Activity",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "EventDefinition",
				isAbstract: true,
				superClass: ["RootElement"]
			},
			{
				name: "CancelEventDefinition",
				superClass: ["EventDefinition"]
			},
			{
				name: "ErrorEventDefinition",
				superClass: ["EventDefinition"],
				properties: [{
					name: "errorRef",
					type: "Error",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "TerminateEventDefinition",
				superClass: ["EventDefinition"]
			},
			{
				name: "EscalationEventDefinition",
				superClass: ["EventDefinition"],
				properties: [{
					name: "escalationRef",
					type: "Escalation",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "Escalation",
				properties: [
					{
						name: "structureRef",
						type: "ItemDefinition",
						isAttr: true,
						isReference: true
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "escalationCode",
						isAttr: true,
						type: "String"
					}
				],
				superClass: ["RootElement"]
			},
			{
				name: "CompensateEventDefinition",
				superClass: ["EventDefinition"],
				properties: [{
					name: "waitForCompletion",
					isAttr: true,
					type: "Boolean",
					"default": true
				}, {
					name: "activityRef",
					type: "Activity",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "TimerEventDefinition",
				superClass: ["EventDefinition"],
				properties: [
					{
						name: "timeDate",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "timeCycle",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "timeDuration",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					}
				]
			},
			{
				name: "LinkEventDefinition",
				superClass: ["EventDefinition"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "target",
						type: "LinkEventDefinition",
						isReference: true
					},
					{
						name: "source",
						type: "LinkEventDefinition",
						isMany: true,
						isReference: true
					}
				]
			},
			{
				name: "MessageEventDefinition",
				superClass: ["EventDefinition"],
				properties: [{
					name: "messageRef",
					type: "Message",
					isAttr: true,
					isReference: true
				}, {
					name: "operationRef",
					type: "Operation",
					isReference: true
				}]
			},
			{
				name: "ConditionalEventDefinition",
				superClass: ["EventDefinition"],
				properties: [{
					name: "condition",
					type: "Expression",
					xml: { serialize: "xsi:type" }
				}]
			},
			{
				name: "SignalEventDefinition",
				superClass: ["EventDefinition"],
				properties: [{
					name: "signalRef",
					type: "Signal",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "Signal",
				superClass: ["RootElement"],
				properties: [{
					name: "structureRef",
					type: "ItemDefinition",
					isAttr: true,
					isReference: true
				}, {
					name: "name",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "ImplicitThrowEvent",
				superClass: ["ThrowEvent"]
			},
			{
				name: "DataState",
				superClass: ["BaseElement"],
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "ItemAwareElement",
				superClass: ["BaseElement"],
				properties: [{
					name: "itemSubjectRef",
					type: "ItemDefinition",
					isAttr: true,
					isReference: true
				}, {
					name: "dataState",
					type: "DataState"
				}]
			},
			{
				name: "DataAssociation",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "sourceRef",
						type: "ItemAwareElement",
						isMany: true,
						isReference: true
					},
					{
						name: "targetRef",
						type: "ItemAwareElement",
						isReference: true
					},
					{
						name: "transformation",
						type: "FormalExpression",
						xml: { serialize: "property" }
					},
					{
						name: "assignment",
						type: "Assignment",
						isMany: true
					}
				]
			},
			{
				name: "DataInput",
				superClass: ["ItemAwareElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "isCollection",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "inputSetRef",
						type: "InputSet",
						isMany: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "inputSetWithOptional",
						type: "InputSet",
						isMany: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "inputSetWithWhileExecuting",
						type: "InputSet",
						isMany: true,
						isVirtual: true,
						isReference: true
					}
				]
			},
			{
				name: "DataOutput",
				superClass: ["ItemAwareElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "isCollection",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "outputSetRef",
						type: "OutputSet",
						isMany: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "outputSetWithOptional",
						type: "OutputSet",
						isMany: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "outputSetWithWhileExecuting",
						type: "OutputSet",
						isMany: true,
						isVirtual: true,
						isReference: true
					}
				]
			},
			{
				name: "InputSet",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "dataInputRefs",
						type: "DataInput",
						isMany: true,
						isReference: true
					},
					{
						name: "optionalInputRefs",
						type: "DataInput",
						isMany: true,
						isReference: true
					},
					{
						name: "whileExecutingInputRefs",
						type: "DataInput",
						isMany: true,
						isReference: true
					},
					{
						name: "outputSetRefs",
						type: "OutputSet",
						isMany: true,
						isReference: true
					}
				]
			},
			{
				name: "OutputSet",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "dataOutputRefs",
						type: "DataOutput",
						isMany: true,
						isReference: true
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "inputSetRefs",
						type: "InputSet",
						isMany: true,
						isReference: true
					},
					{
						name: "optionalOutputRefs",
						type: "DataOutput",
						isMany: true,
						isReference: true
					},
					{
						name: "whileExecutingOutputRefs",
						type: "DataOutput",
						isMany: true,
						isReference: true
					}
				]
			},
			{
				name: "Property",
				superClass: ["ItemAwareElement"],
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "DataInputAssociation",
				superClass: ["DataAssociation"]
			},
			{
				name: "DataOutputAssociation",
				superClass: ["DataAssociation"]
			},
			{
				name: "InputOutputSpecification",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "dataInputs",
						type: "DataInput",
						isMany: true
					},
					{
						name: "dataOutputs",
						type: "DataOutput",
						isMany: true
					},
					{
						name: "inputSets",
						type: "InputSet",
						isMany: true
					},
					{
						name: "outputSets",
						type: "OutputSet",
						isMany: true
					}
				]
			},
			{
				name: "DataObject",
				superClass: ["FlowElement", "ItemAwareElement"],
				properties: [{
					name: "isCollection",
					"default": false,
					isAttr: true,
					type: "Boolean"
				}]
			},
			{
				name: "InputOutputBinding",
				properties: [
					{
						name: "inputDataRef",
						type: "InputSet",
						isAttr: true,
						isReference: true
					},
					{
						name: "outputDataRef",
						type: "OutputSet",
						isAttr: true,
						isReference: true
					},
					{
						name: "operationRef",
						type: "Operation",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "Assignment",
				superClass: ["BaseElement"],
				properties: [{
					name: "from",
					type: "Expression",
					xml: { serialize: "xsi:type" }
				}, {
					name: "to",
					type: "Expression",
					xml: { serialize: "xsi:type" }
				}]
			},
			{
				name: "DataStore",
				superClass: ["RootElement", "ItemAwareElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "capacity",
						isAttr: true,
						type: "Integer"
					},
					{
						name: "isUnlimited",
						"default": true,
						isAttr: true,
						type: "Boolean"
					}
				]
			},
			{
				name: "DataStoreReference",
				superClass: ["ItemAwareElement", "FlowElement"],
				properties: [{
					name: "dataStoreRef",
					type: "DataStore",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "DataObjectReference",
				superClass: ["ItemAwareElement", "FlowElement"],
				properties: [{
					name: "dataObjectRef",
					type: "DataObject",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "ConversationLink",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "sourceRef",
						type: "InteractionNode",
						isAttr: true,
						isReference: true
					},
					{
						name: "targetRef",
						type: "InteractionNode",
						isAttr: true,
						isReference: true
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					}
				]
			},
			{
				name: "ConversationAssociation",
				superClass: ["BaseElement"],
				properties: [{
					name: "innerConversationNodeRef",
					type: "ConversationNode",
					isAttr: true,
					isReference: true
				}, {
					name: "outerConversationNodeRef",
					type: "ConversationNode",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "CallConversation",
				superClass: ["ConversationNode"],
				properties: [{
					name: "calledCollaborationRef",
					type: "Collaboration",
					isAttr: true,
					isReference: true
				}, {
					name: "participantAssociations",
					type: "ParticipantAssociation",
					isMany: true
				}]
			},
			{
				name: "Conversation",
				superClass: ["ConversationNode"]
			},
			{
				name: "SubConversation",
				superClass: ["ConversationNode"],
				properties: [{
					name: "conversationNodes",
					type: "ConversationNode",
					isMany: true
				}]
			},
			{
				name: "ConversationNode",
				isAbstract: true,
				superClass: ["InteractionNode", "BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "participantRef",
						type: "Participant",
						isMany: true,
						isReference: true
					},
					{
						name: "messageFlowRefs",
						type: "MessageFlow",
						isMany: true,
						isReference: true
					},
					{
						name: "correlationKeys",
						type: "CorrelationKey",
						isMany: true
					}
				]
			},
			{
				name: "GlobalConversation",
				superClass: ["Collaboration"]
			},
			{
				name: "PartnerEntity",
				superClass: ["RootElement"],
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}, {
					name: "participantRef",
					type: "Participant",
					isMany: true,
					isReference: true
				}]
			},
			{
				name: "PartnerRole",
				superClass: ["RootElement"],
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}, {
					name: "participantRef",
					type: "Participant",
					isMany: true,
					isReference: true
				}]
			},
			{
				name: "CorrelationProperty",
				superClass: ["RootElement"],
				properties: [
					{
						name: "correlationPropertyRetrievalExpression",
						type: "CorrelationPropertyRetrievalExpression",
						isMany: true
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "type",
						type: "ItemDefinition",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "Error",
				superClass: ["RootElement"],
				properties: [
					{
						name: "structureRef",
						type: "ItemDefinition",
						isAttr: true,
						isReference: true
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "errorCode",
						isAttr: true,
						type: "String"
					}
				]
			},
			{
				name: "CorrelationKey",
				superClass: ["BaseElement"],
				properties: [{
					name: "correlationPropertyRef",
					type: "CorrelationProperty",
					isMany: true,
					isReference: true
				}, {
					name: "name",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Expression",
				superClass: ["BaseElement"],
				isAbstract: false,
				properties: [{
					name: "body",
					isBody: true,
					type: "String"
				}]
			},
			{
				name: "FormalExpression",
				superClass: ["Expression"],
				properties: [{
					name: "language",
					isAttr: true,
					type: "String"
				}, {
					name: "evaluatesToTypeRef",
					type: "ItemDefinition",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "Message",
				superClass: ["RootElement"],
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}, {
					name: "itemRef",
					type: "ItemDefinition",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "ItemDefinition",
				superClass: ["RootElement"],
				properties: [
					{
						name: "itemKind",
						type: "ItemKind",
						isAttr: true
					},
					{
						name: "structureRef",
						isAttr: true,
						type: "String"
					},
					{
						name: "isCollection",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "import",
						type: "Import",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "FlowElement",
				isAbstract: true,
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "auditing",
						type: "Auditing"
					},
					{
						name: "monitoring",
						type: "Monitoring"
					},
					{
						name: "categoryValueRef",
						type: "CategoryValue",
						isMany: true,
						isReference: true
					}
				]
			},
			{
				name: "SequenceFlow",
				superClass: ["FlowElement"],
				properties: [
					{
						name: "isImmediate",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "conditionExpression",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "sourceRef",
						type: "FlowNode",
						isAttr: true,
						isReference: true
					},
					{
						name: "targetRef",
						type: "FlowNode",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "FlowElementsContainer",
				isAbstract: true,
				superClass: ["BaseElement"],
				properties: [{
					name: "laneSets",
					type: "LaneSet",
					isMany: true
				}, {
					name: "flowElements",
					type: "FlowElement",
					isMany: true
				}]
			},
			{
				name: "CallableElement",
				isAbstract: true,
				superClass: ["RootElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "ioSpecification",
						type: "InputOutputSpecification",
						xml: { serialize: "property" }
					},
					{
						name: "supportedInterfaceRef",
						type: "Interface",
						isMany: true,
						isReference: true
					},
					{
						name: "ioBinding",
						type: "InputOutputBinding",
						isMany: true,
						xml: { serialize: "property" }
					}
				]
			},
			{
				name: "FlowNode",
				isAbstract: true,
				superClass: ["FlowElement"],
				properties: [
					{
						name: "incoming",
						type: "SequenceFlow",
						isMany: true,
						isReference: true
					},
					{
						name: "outgoing",
						type: "SequenceFlow",
						isMany: true,
						isReference: true
					},
					{
						name: "lanes",
						type: "Lane",
						isMany: true,
						isVirtual: true,
						isReference: true
					}
				]
			},
			{
				name: "CorrelationPropertyRetrievalExpression",
				superClass: ["BaseElement"],
				properties: [{
					name: "messagePath",
					type: "FormalExpression"
				}, {
					name: "messageRef",
					type: "Message",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "CorrelationPropertyBinding",
				superClass: ["BaseElement"],
				properties: [{
					name: "dataPath",
					type: "FormalExpression"
				}, {
					name: "correlationPropertyRef",
					type: "CorrelationProperty",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "Resource",
				superClass: ["RootElement"],
				properties: [{
					name: "name",
					isAttr: true,
					type: "String"
				}, {
					name: "resourceParameters",
					type: "ResourceParameter",
					isMany: true
				}]
			},
			{
				name: "ResourceParameter",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "isRequired",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "type",
						type: "ItemDefinition",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "CorrelationSubscription",
				superClass: ["BaseElement"],
				properties: [{
					name: "correlationKeyRef",
					type: "CorrelationKey",
					isAttr: true,
					isReference: true
				}, {
					name: "correlationPropertyBinding",
					type: "CorrelationPropertyBinding",
					isMany: true
				}]
			},
			{
				name: "MessageFlow",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "sourceRef",
						type: "InteractionNode",
						isAttr: true,
						isReference: true
					},
					{
						name: "targetRef",
						type: "InteractionNode",
						isAttr: true,
						isReference: true
					},
					{
						name: "messageRef",
						type: "Message",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "MessageFlowAssociation",
				superClass: ["BaseElement"],
				properties: [{
					name: "innerMessageFlowRef",
					type: "MessageFlow",
					isAttr: true,
					isReference: true
				}, {
					name: "outerMessageFlowRef",
					type: "MessageFlow",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "InteractionNode",
				isAbstract: true,
				properties: [{
					name: "incomingConversationLinks",
					type: "ConversationLink",
					isMany: true,
					isVirtual: true,
					isReference: true
				}, {
					name: "outgoingConversationLinks",
					type: "ConversationLink",
					isMany: true,
					isVirtual: true,
					isReference: true
				}]
			},
			{
				name: "Participant",
				superClass: ["InteractionNode", "BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "interfaceRef",
						type: "Interface",
						isMany: true,
						isReference: true
					},
					{
						name: "participantMultiplicity",
						type: "ParticipantMultiplicity"
					},
					{
						name: "endPointRefs",
						type: "EndPoint",
						isMany: true,
						isReference: true
					},
					{
						name: "processRef",
						type: "Process",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "ParticipantAssociation",
				superClass: ["BaseElement"],
				properties: [{
					name: "innerParticipantRef",
					type: "Participant",
					isAttr: true,
					isReference: true
				}, {
					name: "outerParticipantRef",
					type: "Participant",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "ParticipantMultiplicity",
				properties: [{
					name: "minimum",
					"default": 0,
					isAttr: true,
					type: "Integer"
				}, {
					name: "maximum",
					"default": 1,
					isAttr: true,
					type: "Integer"
				}],
				superClass: ["BaseElement"]
			},
			{
				name: "Collaboration",
				superClass: ["RootElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "isClosed",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "participants",
						type: "Participant",
						isMany: true
					},
					{
						name: "messageFlows",
						type: "MessageFlow",
						isMany: true
					},
					{
						name: "artifacts",
						type: "Artifact",
						isMany: true
					},
					{
						name: "conversations",
						type: "ConversationNode",
						isMany: true
					},
					{
						name: "conversationAssociations",
						type: "ConversationAssociation"
					},
					{
						name: "participantAssociations",
						type: "ParticipantAssociation",
						isMany: true
					},
					{
						name: "messageFlowAssociations",
						type: "MessageFlowAssociation",
						isMany: true
					},
					{
						name: "correlationKeys",
						type: "CorrelationKey",
						isMany: true
					},
					{
						name: "choreographyRef",
						type: "Choreography",
						isMany: true,
						isReference: true
					},
					{
						name: "conversationLinks",
						type: "ConversationLink",
						isMany: true
					}
				]
			},
			{
				name: "ChoreographyActivity",
				isAbstract: true,
				superClass: ["FlowNode"],
				properties: [
					{
						name: "participantRef",
						type: "Participant",
						isMany: true,
						isReference: true
					},
					{
						name: "initiatingParticipantRef",
						type: "Participant",
						isAttr: true,
						isReference: true
					},
					{
						name: "correlationKeys",
						type: "CorrelationKey",
						isMany: true
					},
					{
						name: "loopType",
						type: "ChoreographyLoopType",
						"default": "None",
						isAttr: true
					}
				]
			},
			{
				name: "CallChoreography",
				superClass: ["ChoreographyActivity"],
				properties: [{
					name: "calledChoreographyRef",
					type: "Choreography",
					isAttr: true,
					isReference: true
				}, {
					name: "participantAssociations",
					type: "ParticipantAssociation",
					isMany: true
				}]
			},
			{
				name: "SubChoreography",
				superClass: ["ChoreographyActivity", "FlowElementsContainer"],
				properties: [{
					name: "artifacts",
					type: "Artifact",
					isMany: true
				}]
			},
			{
				name: "ChoreographyTask",
				superClass: ["ChoreographyActivity"],
				properties: [{
					name: "messageFlowRef",
					type: "MessageFlow",
					isMany: true,
					isReference: true
				}]
			},
			{
				name: "Choreography",
				superClass: ["Collaboration", "FlowElementsContainer"]
			},
			{
				name: "GlobalChoreographyTask",
				superClass: ["Choreography"],
				properties: [{
					name: "initiatingParticipantRef",
					type: "Participant",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "TextAnnotation",
				superClass: ["Artifact"],
				properties: [{
					name: "text",
					type: "String"
				}, {
					name: "textFormat",
					"default": "text/plain",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Group",
				superClass: ["Artifact"],
				properties: [{
					name: "categoryValueRef",
					type: "CategoryValue",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "Association",
				superClass: ["Artifact"],
				properties: [
					{
						name: "associationDirection",
						type: "AssociationDirection",
						isAttr: true
					},
					{
						name: "sourceRef",
						type: "BaseElement",
						isAttr: true,
						isReference: true
					},
					{
						name: "targetRef",
						type: "BaseElement",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "Category",
				superClass: ["RootElement"],
				properties: [{
					name: "categoryValue",
					type: "CategoryValue",
					isMany: true
				}, {
					name: "name",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Artifact",
				isAbstract: true,
				superClass: ["BaseElement"]
			},
			{
				name: "CategoryValue",
				superClass: ["BaseElement"],
				properties: [{
					name: "categorizedFlowElements",
					type: "FlowElement",
					isMany: true,
					isVirtual: true,
					isReference: true
				}, {
					name: "value",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "Activity",
				isAbstract: true,
				superClass: ["FlowNode"],
				properties: [
					{
						name: "isForCompensation",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "default",
						type: "SequenceFlow",
						isAttr: true,
						isReference: true
					},
					{
						name: "ioSpecification",
						type: "InputOutputSpecification",
						xml: { serialize: "property" }
					},
					{
						name: "boundaryEventRefs",
						type: "BoundaryEvent",
						isMany: true,
						isReference: true
					},
					{
						name: "properties",
						type: "Property",
						isMany: true
					},
					{
						name: "dataInputAssociations",
						type: "DataInputAssociation",
						isMany: true
					},
					{
						name: "dataOutputAssociations",
						type: "DataOutputAssociation",
						isMany: true
					},
					{
						name: "startQuantity",
						"default": 1,
						isAttr: true,
						type: "Integer"
					},
					{
						name: "resources",
						type: "ResourceRole",
						isMany: true
					},
					{
						name: "completionQuantity",
						"default": 1,
						isAttr: true,
						type: "Integer"
					},
					{
						name: "loopCharacteristics",
						type: "LoopCharacteristics"
					}
				]
			},
			{
				name: "ServiceTask",
				superClass: ["Task"],
				properties: [{
					name: "implementation",
					isAttr: true,
					type: "String"
				}, {
					name: "operationRef",
					type: "Operation",
					isAttr: true,
					isReference: true
				}]
			},
			{
				name: "SubProcess",
				superClass: [
					"Activity",
					"FlowElementsContainer",
					"InteractionNode"
				],
				properties: [{
					name: "triggeredByEvent",
					"default": false,
					isAttr: true,
					type: "Boolean"
				}, {
					name: "artifacts",
					type: "Artifact",
					isMany: true
				}]
			},
			{
				name: "LoopCharacteristics",
				isAbstract: true,
				superClass: ["BaseElement"]
			},
			{
				name: "MultiInstanceLoopCharacteristics",
				superClass: ["LoopCharacteristics"],
				properties: [
					{
						name: "isSequential",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "behavior",
						type: "MultiInstanceBehavior",
						"default": "All",
						isAttr: true
					},
					{
						name: "loopCardinality",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "loopDataInputRef",
						type: "ItemAwareElement",
						isReference: true
					},
					{
						name: "loopDataOutputRef",
						type: "ItemAwareElement",
						isReference: true
					},
					{
						name: "inputDataItem",
						type: "DataInput",
						xml: { serialize: "property" }
					},
					{
						name: "outputDataItem",
						type: "DataOutput",
						xml: { serialize: "property" }
					},
					{
						name: "complexBehaviorDefinition",
						type: "ComplexBehaviorDefinition",
						isMany: true
					},
					{
						name: "completionCondition",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "oneBehaviorEventRef",
						type: "EventDefinition",
						isAttr: true,
						isReference: true
					},
					{
						name: "noneBehaviorEventRef",
						type: "EventDefinition",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "StandardLoopCharacteristics",
				superClass: ["LoopCharacteristics"],
				properties: [
					{
						name: "testBefore",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "loopCondition",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "loopMaximum",
						type: "Integer",
						isAttr: true
					}
				]
			},
			{
				name: "CallActivity",
				superClass: ["Activity", "InteractionNode"],
				properties: [{
					name: "calledElement",
					type: "String",
					isAttr: true
				}]
			},
			{
				name: "Task",
				superClass: ["Activity", "InteractionNode"]
			},
			{
				name: "SendTask",
				superClass: ["Task"],
				properties: [
					{
						name: "implementation",
						isAttr: true,
						type: "String"
					},
					{
						name: "operationRef",
						type: "Operation",
						isAttr: true,
						isReference: true
					},
					{
						name: "messageRef",
						type: "Message",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "ReceiveTask",
				superClass: ["Task"],
				properties: [
					{
						name: "implementation",
						isAttr: true,
						type: "String"
					},
					{
						name: "instantiate",
						"default": false,
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "operationRef",
						type: "Operation",
						isAttr: true,
						isReference: true
					},
					{
						name: "messageRef",
						type: "Message",
						isAttr: true,
						isReference: true
					}
				]
			},
			{
				name: "ScriptTask",
				superClass: ["Task"],
				properties: [{
					name: "scriptFormat",
					isAttr: true,
					type: "String"
				}, {
					name: "script",
					type: "String"
				}]
			},
			{
				name: "BusinessRuleTask",
				superClass: ["Task"],
				properties: [{
					name: "implementation",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "AdHocSubProcess",
				superClass: ["SubProcess"],
				properties: [
					{
						name: "completionCondition",
						type: "Expression",
						xml: { serialize: "xsi:type" }
					},
					{
						name: "ordering",
						type: "AdHocOrdering",
						isAttr: true
					},
					{
						name: "cancelRemainingInstances",
						"default": true,
						isAttr: true,
						type: "Boolean"
					}
				]
			},
			{
				name: "Transaction",
				superClass: ["SubProcess"],
				properties: [{
					name: "protocol",
					isAttr: true,
					type: "String"
				}, {
					name: "method",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "GlobalScriptTask",
				superClass: ["GlobalTask"],
				properties: [{
					name: "scriptLanguage",
					isAttr: true,
					type: "String"
				}, {
					name: "script",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "GlobalBusinessRuleTask",
				superClass: ["GlobalTask"],
				properties: [{
					name: "implementation",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "ComplexBehaviorDefinition",
				superClass: ["BaseElement"],
				properties: [{
					name: "condition",
					type: "FormalExpression"
				}, {
					name: "event",
					type: "ImplicitThrowEvent"
				}]
			},
			{
				name: "ResourceRole",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "resourceRef",
						type: "Resource",
						isReference: true
					},
					{
						name: "resourceParameterBindings",
						type: "ResourceParameterBinding",
						isMany: true
					},
					{
						name: "resourceAssignmentExpression",
						type: "ResourceAssignmentExpression"
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					}
				]
			},
			{
				name: "ResourceParameterBinding",
				properties: [{
					name: "expression",
					type: "Expression",
					xml: { serialize: "xsi:type" }
				}, {
					name: "parameterRef",
					type: "ResourceParameter",
					isAttr: true,
					isReference: true
				}],
				superClass: ["BaseElement"]
			},
			{
				name: "ResourceAssignmentExpression",
				properties: [{
					name: "expression",
					type: "Expression",
					xml: { serialize: "xsi:type" }
				}],
				superClass: ["BaseElement"]
			},
			{
				name: "Import",
				properties: [
					{
						name: "importType",
						isAttr: true,
						type: "String"
					},
					{
						name: "location",
						isAttr: true,
						type: "String"
					},
					{
						name: "namespace",
						isAttr: true,
						type: "String"
					}
				]
			},
			{
				name: "Definitions",
				superClass: ["BaseElement"],
				properties: [
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "targetNamespace",
						isAttr: true,
						type: "String"
					},
					{
						name: "expressionLanguage",
						"default": "http://www.w3.org/1999/XPath",
						isAttr: true,
						type: "String"
					},
					{
						name: "typeLanguage",
						"default": "http://www.w3.org/2001/XMLSchema",
						isAttr: true,
						type: "String"
					},
					{
						name: "imports",
						type: "Import",
						isMany: true
					},
					{
						name: "extensions",
						type: "Extension",
						isMany: true
					},
					{
						name: "rootElements",
						type: "RootElement",
						isMany: true
					},
					{
						name: "diagrams",
						isMany: true,
						type: "bpmndi:BPMNDiagram"
					},
					{
						name: "exporter",
						isAttr: true,
						type: "String"
					},
					{
						name: "relationships",
						type: "Relationship",
						isMany: true
					},
					{
						name: "exporterVersion",
						isAttr: true,
						type: "String"
					}
				]
			}
		],
		enumerations: [
			{
				name: "ProcessType",
				literalValues: [
					{ name: "None" },
					{ name: "Public" },
					{ name: "Private" }
				]
			},
			{
				name: "GatewayDirection",
				literalValues: [
					{ name: "Unspecified" },
					{ name: "Converging" },
					{ name: "Diverging" },
					{ name: "Mixed" }
				]
			},
			{
				name: "EventBasedGatewayType",
				literalValues: [{ name: "Parallel" }, { name: "Exclusive" }]
			},
			{
				name: "RelationshipDirection",
				literalValues: [
					{ name: "None" },
					{ name: "Forward" },
					{ name: "Backward" },
					{ name: "Both" }
				]
			},
			{
				name: "ItemKind",
				literalValues: [{ name: "Physical" }, { name: "Information" }]
			},
			{
				name: "ChoreographyLoopType",
				literalValues: [
					{ name: "None" },
					{ name: "Standard" },
					{ name: "MultiInstanceSequential" },
					{ name: "MultiInstanceParallel" }
				]
			},
			{
				name: "AssociationDirection",
				literalValues: [
					{ name: "None" },
					{ name: "One" },
					{ name: "Both" }
				]
			},
			{
				name: "MultiInstanceBehavior",
				literalValues: [
					{ name: "None" },
					{ name: "One" },
					{ name: "All" },
					{ name: "Complex" }
				]
			},
			{
				name: "AdHocOrdering",
				literalValues: [{ name: "Parallel" }, { name: "Sequential" }]
			}
		],
		xml: {
			tagAlias: "lowerCase",
			typePrefix: "t"
		}
	},
	bpmndi: {
		name: "BPMNDI",
		uri: "http://www.omg.org/spec/BPMN/20100524/DI",
		prefix: "bpmndi",
		types: [
			{
				name: "BPMNDiagram",
				properties: [{
					name: "plane",
					type: "BPMNPlane",
					redefines: "di:Diagram#rootElement"
				}, {
					name: "labelStyle",
					type: "BPMNLabelStyle",
					isMany: true
				}],
				superClass: ["di:Diagram"]
			},
			{
				name: "BPMNPlane",
				properties: [{
					name: "bpmnElement",
					isAttr: true,
					isReference: true,
					type: "bpmn:BaseElement",
					redefines: "di:DiagramElement#modelElement"
				}],
				superClass: ["di:Plane"]
			},
			{
				name: "BPMNShape",
				properties: [
					{
						name: "bpmnElement",
						isAttr: true,
						isReference: true,
						type: "bpmn:BaseElement",
						redefines: "di:DiagramElement#modelElement"
					},
					{
						name: "isHorizontal",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "isExpanded",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "isMarkerVisible",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "label",
						type: "BPMNLabel"
					},
					{
						name: "isMessageVisible",
						isAttr: true,
						type: "Boolean"
					},
					{
						name: "participantBandKind",
						type: "ParticipantBandKind",
						isAttr: true
					},
					{
						name: "choreographyActivityShape",
						type: "BPMNShape",
						isAttr: true,
						isReference: true
					}
				],
				superClass: ["di:LabeledShape"]
			},
			{
				name: "BPMNEdge",
				properties: [
					{
						name: "label",
						type: "BPMNLabel"
					},
					{
						name: "bpmnElement",
						isAttr: true,
						isReference: true,
						type: "bpmn:BaseElement",
						redefines: "di:DiagramElement#modelElement"
					},
					{
						name: "sourceElement",
						isAttr: true,
						isReference: true,
						type: "di:DiagramElement",
						redefines: "di:Edge#source"
					},
					{
						name: "targetElement",
						isAttr: true,
						isReference: true,
						type: "di:DiagramElement",
						redefines: "di:Edge#target"
					},
					{
						name: "messageVisibleKind",
						type: "MessageVisibleKind",
						isAttr: true,
						"default": "initiating"
					}
				],
				superClass: ["di:LabeledEdge"]
			},
			{
				name: "BPMNLabel",
				properties: [{
					name: "labelStyle",
					type: "BPMNLabelStyle",
					isAttr: true,
					isReference: true,
					redefines: "di:DiagramElement#style"
				}],
				superClass: ["di:Label"]
			},
			{
				name: "BPMNLabelStyle",
				properties: [{
					name: "font",
					type: "dc:Font"
				}],
				superClass: ["di:Style"]
			}
		],
		enumerations: [{
			name: "ParticipantBandKind",
			literalValues: [
				{ name: "top_initiating" },
				{ name: "middle_initiating" },
				{ name: "bottom_initiating" },
				{ name: "top_non_initiating" },
				{ name: "middle_non_initiating" },
				{ name: "bottom_non_initiating" }
			]
		}, {
			name: "MessageVisibleKind",
			literalValues: [{ name: "initiating" }, { name: "non_initiating" }]
		}],
		associations: []
	},
	dc: {
		name: "DC",
		uri: "http://www.omg.org/spec/DD/20100524/DC",
		prefix: "dc",
		types: [
			{ name: "Boolean" },
			{ name: "Integer" },
			{ name: "Real" },
			{ name: "String" },
			{
				name: "Font",
				properties: [
					{
						name: "name",
						type: "String",
						isAttr: true
					},
					{
						name: "size",
						type: "Real",
						isAttr: true
					},
					{
						name: "isBold",
						type: "Boolean",
						isAttr: true
					},
					{
						name: "isItalic",
						type: "Boolean",
						isAttr: true
					},
					{
						name: "isUnderline",
						type: "Boolean",
						isAttr: true
					},
					{
						name: "isStrikeThrough",
						type: "Boolean",
						isAttr: true
					}
				]
			},
			{
				name: "Point",
				properties: [{
					name: "x",
					type: "Real",
					"default": "0",
					isAttr: true
				}, {
					name: "y",
					type: "Real",
					"default": "0",
					isAttr: true
				}]
			},
			{
				name: "Bounds",
				properties: [
					{
						name: "x",
						type: "Real",
						"default": "0",
						isAttr: true
					},
					{
						name: "y",
						type: "Real",
						"default": "0",
						isAttr: true
					},
					{
						name: "width",
						type: "Real",
						isAttr: true
					},
					{
						name: "height",
						type: "Real",
						isAttr: true
					}
				]
			}
		],
		associations: []
	},
	di: {
		name: "DI",
		uri: "http://www.omg.org/spec/DD/20100524/DI",
		prefix: "di",
		types: [
			{
				name: "DiagramElement",
				isAbstract: true,
				properties: [
					{
						name: "id",
						isAttr: true,
						isId: true,
						type: "String"
					},
					{
						name: "extension",
						type: "Extension"
					},
					{
						name: "owningDiagram",
						type: "Diagram",
						isReadOnly: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "owningElement",
						type: "DiagramElement",
						isReadOnly: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "modelElement",
						isReadOnly: true,
						isVirtual: true,
						isReference: true,
						type: "Element"
					},
					{
						name: "style",
						type: "Style",
						isReadOnly: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "ownedElement",
						type: "DiagramElement",
						isReadOnly: true,
						isMany: true,
						isVirtual: true
					}
				]
			},
			{
				name: "Node",
				isAbstract: true,
				superClass: ["DiagramElement"]
			},
			{
				name: "Edge",
				isAbstract: true,
				superClass: ["DiagramElement"],
				properties: [
					{
						name: "source",
						type: "DiagramElement",
						isReadOnly: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "target",
						type: "DiagramElement",
						isReadOnly: true,
						isVirtual: true,
						isReference: true
					},
					{
						name: "waypoint",
						isUnique: false,
						isMany: true,
						type: "dc:Point",
						xml: { serialize: "xsi:type" }
					}
				]
			},
			{
				name: "Diagram",
				isAbstract: true,
				properties: [
					{
						name: "id",
						isAttr: true,
						isId: true,
						type: "String"
					},
					{
						name: "rootElement",
						type: "DiagramElement",
						isReadOnly: true,
						isVirtual: true
					},
					{
						name: "name",
						isAttr: true,
						type: "String"
					},
					{
						name: "documentation",
						isAttr: true,
						type: "String"
					},
					{
						name: "resolution",
						isAttr: true,
						type: "Real"
					},
					{
						name: "ownedStyle",
						type: "Style",
						isReadOnly: true,
						isMany: true,
						isVirtual: true
					}
				]
			},
			{
				name: "Shape",
				isAbstract: true,
				superClass: ["Node"],
				properties: [{
					name: "bounds",
					type: "dc:Bounds"
				}]
			},
			{
				name: "Plane",
				isAbstract: true,
				superClass: ["Node"],
				properties: [{
					name: "planeElement",
					type: "DiagramElement",
					subsettedProperty: "DiagramElement-ownedElement",
					isMany: true
				}]
			},
			{
				name: "LabeledEdge",
				isAbstract: true,
				superClass: ["Edge"],
				properties: [{
					name: "ownedLabel",
					type: "Label",
					isReadOnly: true,
					subsettedProperty: "DiagramElement-ownedElement",
					isMany: true,
					isVirtual: true
				}]
			},
			{
				name: "LabeledShape",
				isAbstract: true,
				superClass: ["Shape"],
				properties: [{
					name: "ownedLabel",
					type: "Label",
					isReadOnly: true,
					subsettedProperty: "DiagramElement-ownedElement",
					isMany: true,
					isVirtual: true
				}]
			},
			{
				name: "Label",
				isAbstract: true,
				superClass: ["Node"],
				properties: [{
					name: "bounds",
					type: "dc:Bounds"
				}]
			},
			{
				name: "Style",
				isAbstract: true,
				properties: [{
					name: "id",
					isAttr: true,
					isId: true,
					type: "String"
				}]
			},
			{
				name: "Extension",
				properties: [{
					name: "values",
					isMany: true,
					type: "Element"
				}]
			}
		],
		associations: [],
		xml: { tagAlias: "lowerCase" }
	},
	bioc: {
		name: "bpmn.io colors for BPMN",
		uri: "http://bpmn.io/schema/bpmn/biocolor/1.0",
		prefix: "bioc",
		types: [{
			name: "ColoredShape",
			"extends": ["bpmndi:BPMNShape"],
			properties: [{
				name: "stroke",
				isAttr: true,
				type: "String"
			}, {
				name: "fill",
				isAttr: true,
				type: "String"
			}]
		}, {
			name: "ColoredEdge",
			"extends": ["bpmndi:BPMNEdge"],
			properties: [{
				name: "stroke",
				isAttr: true,
				type: "String"
			}, {
				name: "fill",
				isAttr: true,
				type: "String"
			}]
		}],
		enumerations: [],
		associations: []
	},
	color: {
		name: "BPMN in Color",
		uri: "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
		prefix: "color",
		types: [
			{
				name: "ColoredLabel",
				"extends": ["bpmndi:BPMNLabel"],
				properties: [{
					name: "color",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "ColoredShape",
				"extends": ["bpmndi:BPMNShape"],
				properties: [{
					name: "background-color",
					isAttr: true,
					type: "String"
				}, {
					name: "border-color",
					isAttr: true,
					type: "String"
				}]
			},
			{
				name: "ColoredEdge",
				"extends": ["bpmndi:BPMNEdge"],
				properties: [{
					name: "border-color",
					isAttr: true,
					type: "String"
				}]
			}
		],
		enumerations: [],
		associations: []
	}
};
function SimpleBpmnModdle(additionalPackages, options) {
	return new BpmnModdle(assign({}, packages, additionalPackages), options);
}
var zeebe_default = {
	name: "zeebe",
	prefix: "zeebe",
	uri: "http://camunda.org/schema/zeebe/1.0",
	xml: { "tagAlias": "lowerCase" },
	associations: [],
	types: [
		{
			"name": "ZeebeServiceTask",
			"extends": [
				"bpmn:ServiceTask",
				"bpmn:BusinessRuleTask",
				"bpmn:ScriptTask",
				"bpmn:SendTask",
				"bpmn:EndEvent",
				"bpmn:IntermediateThrowEvent",
				"bpmn:AdHocSubProcess"
			],
			"properties": [{
				"name": "retryCounter",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "IoMapping",
			"superClass": ["Element"],
			"properties": [
				{
					"name": "ioMapping",
					"type": "IoMapping"
				},
				{
					"name": "inputParameters",
					"isMany": true,
					"type": "Input"
				},
				{
					"name": "outputParameters",
					"isMany": true,
					"type": "Output"
				}
			],
			"meta": { "allowedIn": [
				"bpmn:CallActivity",
				"bpmn:Event",
				"bpmn:ReceiveTask",
				"zeebe:ZeebeServiceTask",
				"bpmn:SubProcess",
				"bpmn:UserTask"
			] }
		},
		{
			"name": "InputOutputParameter",
			"properties": [{
				"name": "source",
				"isAttr": true,
				"type": "String"
			}, {
				"name": "target",
				"isAttr": true,
				"type": "String"
			}]
		},
		{
			"name": "Subscription",
			"superClass": ["Element"],
			"properties": [{
				"name": "correlationKey",
				"isAttr": true,
				"type": "String"
			}]
		},
		{
			"name": "Input",
			"superClass": ["InputOutputParameter"],
			"meta": { "allowedIn": [
				"bpmn:CallActivity",
				"zeebe:ZeebeServiceTask",
				"bpmn:SubProcess",
				"bpmn:UserTask"
			] }
		},
		{
			"name": "Output",
			"superClass": ["InputOutputParameter"],
			"meta": { "allowedIn": [
				"bpmn:CallActivity",
				"bpmn:Event",
				"bpmn:ReceiveTask",
				"zeebe:ZeebeServiceTask",
				"bpmn:SubProcess",
				"bpmn:UserTask"
			] }
		},
		{
			"name": "TaskHeaders",
			"superClass": ["Element"],
			"meta": { "allowedIn": [
				"bpmn:UserTask",
				"zeebe:ExecutionListener",
				"zeebe:ZeebeServiceTask"
			] },
			"properties": [{
				"name": "values",
				"type": "Header",
				"isMany": true
			}]
		},
		{
			"name": "Header",
			"superClass": ["Element"],
			"properties": [
				{
					"name": "id",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "key",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "value",
					"type": "String",
					"isAttr": true
				}
			]
		},
		{
			"name": "TaskDefinition",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["zeebe:ZeebeServiceTask"] },
			"properties": [{
				"name": "type",
				"type": "String",
				"isAttr": true
			}, {
				"name": "retries",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "LoopCharacteristics",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:MultiInstanceLoopCharacteristics"] },
			"properties": [
				{
					"name": "inputCollection",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "inputElement",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "outputCollection",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "outputElement",
					"type": "String",
					"isAttr": true
				}
			]
		},
		{
			"name": "CalledElement",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:CallActivity"] },
			"properties": [
				{
					"name": "processId",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "processIdExpression",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "propagateAllChildVariables",
					"isAttr": true,
					"type": "Boolean"
				},
				{
					"name": "propagateAllParentVariables",
					"isAttr": true,
					"type": "Boolean",
					"default": true
				},
				{
					"name": "businessId",
					"isAttr": true,
					"type": "String"
				}
			]
		},
		{
			"name": "UserTaskForm",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:Process"] },
			"properties": [{
				"name": "id",
				"type": "String",
				"isAttr": true
			}, {
				"name": "body",
				"type": "String",
				"isBody": true
			}]
		},
		{
			"name": "FormDefinition",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:UserTask", "bpmn:StartEvent"] },
			"properties": [
				{
					"name": "formKey",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "formId",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "externalReference",
					"type": "String",
					"isAttr": true
				}
			]
		},
		{
			"name": "LinkedResource",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:ServiceTask"] },
			"properties": [
				{
					"name": "resourceId",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "resourceType",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "linkName",
					"type": "String",
					"isAttr": true
				}
			]
		},
		{
			"name": "LinkedResources",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:ServiceTask"] },
			"properties": [{
				"name": "values",
				"type": "LinkedResource",
				"isMany": true
			}]
		},
		{
			"name": "UserTask",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:UserTask"] },
			"properties": []
		},
		{
			"name": "CalledDecision",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:BusinessRuleTask"] },
			"properties": [{
				"name": "decisionId",
				"type": "String",
				"isAttr": true
			}, {
				"name": "resultVariable",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "AssignmentDefinition",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:UserTask"] },
			"properties": [
				{
					"name": "assignee",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "candidateGroups",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "candidateUsers",
					"type": "String",
					"isAttr": true
				}
			]
		},
		{
			"name": "PriorityDefinition",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:UserTask"] },
			"properties": [{
				"name": "priority",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "JobPriorityDefinition",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:Process", "zeebe:ZeebeServiceTask"] },
			"properties": [{
				"name": "priority",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "TaskSchedule",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:UserTask"] },
			"properties": [{
				"name": "dueDate",
				"type": "String",
				"isAttr": true
			}, {
				"name": "followUpDate",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "Properties",
			"superClass": ["Element"],
			"properties": [{
				"name": "properties",
				"type": "Property",
				"isMany": true
			}]
		},
		{
			"name": "Property",
			"properties": [{
				"name": "name",
				"type": "String",
				"isAttr": true
			}, {
				"name": "value",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "TemplateSupported",
			"isAbstract": true,
			"extends": [
				"bpmn:Collaboration",
				"bpmn:Process",
				"bpmn:FlowElement"
			],
			"properties": [
				{
					"name": "modelerTemplate",
					"isAttr": true,
					"type": "String"
				},
				{
					"name": "modelerTemplateVersion",
					"isAttr": true,
					"type": "Integer"
				},
				{
					"name": "modelerTemplateIcon",
					"isAttr": true,
					"type": "String"
				}
			]
		},
		{
			"name": "ConfigurationSupported",
			"isAbstract": true,
			"extends": ["zeebe:Input", "zeebe:Property"],
			"properties": [{
				"name": "modelerConfigurationTemplate",
				"isAttr": true,
				"type": "String"
			}, {
				"name": "modelerConfigurationName",
				"isAttr": true,
				"type": "String"
			}]
		},
		{
			"name": "TemplatedRootElement",
			"isAbstract": true,
			"extends": [
				"bpmn:Error",
				"bpmn:Escalation",
				"bpmn:Message",
				"bpmn:Signal"
			],
			"properties": [{
				"name": "modelerTemplate",
				"isAttr": true,
				"type": "String"
			}]
		},
		{
			"name": "Script",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:ScriptTask"] },
			"properties": [{
				"name": "expression",
				"type": "String",
				"isAttr": true
			}, {
				"name": "resultVariable",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "ExecutionListeners",
			"superClass": ["Element"],
			"meta": { "allowedIn": [
				"bpmn:Event",
				"bpmn:Activity",
				"bpmn:Process",
				"bpmn:ExclusiveGateway",
				"bpmn:InclusiveGateway",
				"bpmn:ParallelGateway",
				"bpmn:EventBasedGateway"
			] },
			"properties": [{
				"name": "listeners",
				"type": "ExecutionListener",
				"isMany": true
			}]
		},
		{
			"name": "ExecutionListener",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["zeebe:ExecutionListeners"] },
			"properties": [
				{
					"name": "eventType",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "retries",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "type",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "headers",
					"type": "TaskHeaders"
				}
			]
		},
		{
			"name": "TaskListeners",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:UserTask"] },
			"properties": [{
				"name": "listeners",
				"type": "TaskListener",
				"isMany": true
			}]
		},
		{
			"name": "TaskListener",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["zeebe:TaskListeners"] },
			"properties": [
				{
					"name": "eventType",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "retries",
					"type": "String",
					"isAttr": true
				},
				{
					"name": "type",
					"type": "String",
					"isAttr": true
				}
			]
		},
		{
			"name": "VersionTag",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:Process"] },
			"properties": [{
				"name": "value",
				"type": "String",
				"isAttr": true
			}]
		},
		{
			"name": "BindingTypeSupported",
			"isAbstract": true,
			"extends": [
				"zeebe:CalledDecision",
				"zeebe:CalledElement",
				"zeebe:FormDefinition",
				"zeebe:LinkedResource"
			],
			"properties": [{
				"name": "bindingType",
				"isAttr": true,
				"type": "String",
				"default": "latest"
			}, {
				"name": "versionTag",
				"isAttr": true,
				"type": "String"
			}]
		},
		{
			"name": "AdHoc",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:AdHocSubProcess"] },
			"properties": [
				{
					"name": "activeElementsCollection",
					"isAttr": true,
					"type": "String"
				},
				{
					"name": "outputCollection",
					"isAttr": true,
					"type": "String"
				},
				{
					"name": "outputElement",
					"isAttr": true,
					"type": "String"
				}
			]
		},
		{
			"name": "ConditionalFilter",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:ConditionalEventDefinition"] },
			"properties": [{
				"name": "variableNames",
				"isAttr": true,
				"type": "String"
			}, {
				"name": "variableEvents",
				"isAttr": true,
				"type": "String"
			}]
		},
		{
			"name": "AgentDefinition",
			"superClass": ["Element"],
			"meta": { "allowedIn": ["bpmn:ServiceTask", "bpmn:AdHocSubProcess"] },
			"properties": [{
				"name": "agentType",
				"type": "String",
				"isAttr": true
			}]
		}
	]
};
// src/bpmn/modelerDescriptor.ts
/** A moddle package, as `BpmnModdle` takes it. */
var modelerDescriptor = {
	name: "Modeler",
	prefix: "modeler",
	uri: "http://camunda.org/schema/modeler/1.0",
	xml: { tagAlias: "lowerCase" },
	associations: [],
	types: [{
		name: "Definitions",
		isAbstract: true,
		extends: ["bpmn:Definitions"],
		properties: [{
			name: "executionPlatform",
			isAttr: true,
			type: "String"
		}, {
			name: "executionPlatformVersion",
			isAttr: true,
			type: "String"
		}]
	}]
};
// src/bpmn/moddle.ts
/** `bpmn:ServiceTask` is `serviceTask`. */
function localType(object) {
	const name = object.$type.slice(object.$type.indexOf(":") + 1);
	return name.charAt(0).toLowerCase() + name.slice(1);
}
function isA(object, type) {
	return object.$instanceOf ? object.$instanceOf(type) : object.$type === type;
}
function text(object, property) {
	const value = object?.[property];
	return typeof value === "string" ? value : void 0;
}
function flag(object, property) {
	const value = object?.[property];
	return typeof value === "boolean" ? value : void 0;
}
function one(object, property) {
	const value = object?.[property];
	return typeof value === "object" && value !== null ? value : void 0;
}
function many(object, property) {
	const value = object?.[property];
	return Array.isArray(value) ? value : [];
}
/** The first extension element of a type, as `zeebe:TaskDefinition`; elements of unknown type are told by their tag. */
function extension(object, type) {
	return many(one(object, "extensionElements"), "values").find((value) => isSameType(value, type));
}
function isSameType(value, type) {
	return value.$type === type || value.$type.toLowerCase() === type.toLowerCase();
}
/** Leaves out what is undefined, so that two readings of one diagram are equal key by key. */
function defined(object) {
	for (const key of Object.keys(object)) if (object[key] === void 0) delete object[key];
	return object;
}
// src/bpmn/readEvents.ts
/** By local type of the definition. */
var readers = {
	errorEventDefinition: (definition) => {
		const error = one(definition, "errorRef");
		return {
			kind: "error",
			errorRef: error?.id,
			errorCode: text(error, "errorCode")
		};
	},
	escalationEventDefinition: (definition) => {
		const escalation = one(definition, "escalationRef");
		return {
			kind: "escalation",
			escalationRef: escalation?.id,
			escalationCode: text(escalation, "escalationCode")
		};
	},
	messageEventDefinition: (definition) => ({
		kind: "message",
		...readMessage(one(definition, "messageRef"))
	}),
	signalEventDefinition: (definition) => {
		const signal = one(definition, "signalRef");
		return {
			kind: "signal",
			signalRef: signal?.id,
			signalName: signal?.name
		};
	},
	timerEventDefinition: (definition) => {
		const timerType = [
			"timeDate",
			"timeDuration",
			"timeCycle"
		].find((type) => one(definition, type));
		return {
			kind: "timer",
			timerType,
			expression: timerType && text(one(definition, timerType), "body")
		};
	},
	linkEventDefinition: (definition) => ({
		kind: "link",
		name: definition.name
	}),
	compensateEventDefinition: (definition) => ({
		kind: "compensation",
		activityRef: one(definition, "activityRef")?.id
	}),
	terminateEventDefinition: () => ({ kind: "terminate" }),
	conditionalEventDefinition: (definition) => ({
		kind: "conditional",
		condition: text(one(definition, "condition"), "body")
	})
};
function readEventDefinitions(object) {
	return many(object, "eventDefinitions").map((definition) => {
		const type = localType(definition);
		const read = Object.hasOwn(readers, type) ? readers[type] : void 0;
		return defined(read ? read(definition) : {
			kind: "other",
			type
		});
	});
}
/** A `bpmn:Message` with the correlation key of its `zeebe:subscription`. */
function readMessage(message) {
	return defined({
		messageRef: message?.id,
		messageName: message?.name,
		correlationKey: text(extension(message, "zeebe:Subscription"), "correlationKey")
	});
}
// src/bpmn/readExtensions.ts
function readExtensions(object) {
	const mapping = extension(object, "zeebe:IoMapping");
	const definition = extension(object, "zeebe:TaskDefinition");
	const script = extension(object, "zeebe:Script");
	const decision = extension(object, "zeebe:CalledDecision");
	return {
		taskDefinition: definition && defined({
			type: text(definition, "type"),
			retries: text(definition, "retries")
		}),
		inputs: many(mapping, "inputParameters").map(readMapping),
		outputs: many(mapping, "outputParameters").map(readMapping),
		headers: many(extension(object, "zeebe:TaskHeaders"), "values").map((header) => ({
			key: text(header, "key") ?? "",
			value: text(header, "value") ?? ""
		})),
		properties: many(extension(object, "zeebe:Properties"), "properties").map((property) => ({
			name: text(property, "name") ?? "",
			value: text(property, "value") ?? ""
		})),
		multiInstance: readMultiInstance(one(object, "loopCharacteristics")),
		script: script && defined({
			expression: text(script, "expression"),
			resultVariable: text(script, "resultVariable")
		}),
		calledElement: readCalledElement(extension(object, "zeebe:CalledElement")),
		calledDecision: decision && defined({
			decisionId: text(decision, "decisionId"),
			resultVariable: text(decision, "resultVariable")
		}),
		zeebeUserTask: extension(object, "zeebe:UserTask") ? true : void 0,
		assignment: readAssignment(object),
		listeners: readListeners(object),
		publishesMessage: extension(object, "zeebe:PublishMessage") ? true : void 0,
		template: readTemplate(object)
	};
}
function readMapping(parameter) {
	return {
		source: text(parameter, "source") ?? "",
		target: text(parameter, "target") ?? ""
	};
}
function readMultiInstance(loop) {
	if (!loop || !isA(loop, "bpmn:MultiInstanceLoopCharacteristics")) return void 0;
	const zeebe = extension(loop, "zeebe:LoopCharacteristics");
	return defined({
		sequential: flag(loop, "isSequential") ?? false,
		inputCollection: text(zeebe, "inputCollection"),
		inputElement: text(zeebe, "inputElement"),
		outputCollection: text(zeebe, "outputCollection"),
		outputElement: text(zeebe, "outputElement"),
		completionCondition: text(one(loop, "completionCondition"), "body")
	});
}
/** Absent flags are true: the engine's default, whatever editors write. */
function readCalledElement(called) {
	if (!called) return void 0;
	return defined({
		processId: text(called, "processId") ?? text(called, "processIdExpression"),
		propagateAllChildVariables: flag(called, "propagateAllChildVariables") ?? true,
		propagateAllParentVariables: flag(called, "propagateAllParentVariables") ?? true
	});
}
function readAssignment(object) {
	const assignment = extension(object, "zeebe:AssignmentDefinition");
	const schedule = extension(object, "zeebe:TaskSchedule");
	const priority = extension(object, "zeebe:PriorityDefinition");
	const formKey = text(extension(object, "zeebe:FormDefinition"), "formKey");
	if (!assignment && !schedule && !priority && formKey === void 0) return void 0;
	return defined({
		assignee: text(assignment, "assignee"),
		candidateGroups: text(assignment, "candidateGroups"),
		candidateUsers: text(assignment, "candidateUsers"),
		dueDate: text(schedule, "dueDate"),
		followUpDate: text(schedule, "followUpDate"),
		priority: text(priority, "priority"),
		formKey
	});
}
function readListeners(object) {
	const listeners = ["zeebe:ExecutionListeners", "zeebe:TaskListeners"].flatMap((type) => many(extension(object, type), "listeners")).map((listener) => text(listener, "eventType") ?? "");
	return listeners.length > 0 ? listeners : void 0;
}
function readTemplate(object) {
	const id = text(object, "modelerTemplate");
	if (id === void 0) return void 0;
	const version = object["modelerTemplateVersion"];
	return defined({
		id,
		version: typeof version === "number" ? version : void 0,
		icon: text(object, "modelerTemplateIcon")
	});
}
// src/bpmn/readModel.ts
var dictionary$1 = () => Object.create(null);
/** Reads everything below a `bpmn:Definitions`: processes, flow nodes and sequence flows of any depth. */
function readModel(definitions) {
	const elements = dictionary$1();
	const flows = dictionary$1();
	const connections = /* @__PURE__ */ new Map();
	for (const { object, index } of walk(definitions)) {
		if (object.id === void 0) continue;
		if (isFlow(object)) flows[object.id] = readFlowAt(object, index);
		else {
			const known = connections.get(object.$parent) ?? connectionsIn(object.$parent);
			connections.set(object.$parent, known);
			elements[object.id] = readElementAmong(object, known);
		}
	}
	return defined({
		...readPlatform(definitions),
		elements,
		flows
	});
}
function readElementAmong(object, connections) {
	const type = localType(object);
	return defined({
		id: object.id ?? "",
		type,
		name: object.name,
		parent: isA(object, "bpmn:Process") ? void 0 : object.$parent?.id,
		incoming: connections.incoming.get(object) ?? [],
		outgoing: connections.outgoing.get(object) ?? [],
		defaultFlow: one(object, "default")?.id,
		attachedTo: one(object, "attachedToRef")?.id,
		interrupting: readInterrupting(object, type),
		triggeredByEvent: flag(object, "triggeredByEvent") || void 0,
		isForCompensation: flag(object, "isForCompensation") || void 0,
		isExecutable: flag(object, "isExecutable"),
		eventDefinitions: readEventDefinitions(object),
		message: type === "receiveTask" ? readMessage(one(object, "messageRef")) : void 0,
		compensationHandler: type === "boundaryEvent" ? readCompensationHandler(object) : void 0,
		...readExtensions(object)
	});
}
function connectionsIn(container) {
	const connections = {
		incoming: /* @__PURE__ */ new Map(),
		outgoing: /* @__PURE__ */ new Map()
	};
	const add = (map, node, id) => {
		if (node) map.set(node, [...map.get(node) ?? [], id]);
	};
	for (const flow of many(container, "flowElements").filter(isFlow)) {
		add(connections.incoming, one(flow, "targetRef"), flow.id ?? "");
		add(connections.outgoing, one(flow, "sourceRef"), flow.id ?? "");
	}
	return connections;
}
function isFlow(object) {
	return isA(object, "bpmn:SequenceFlow");
}
/** Is this business object part of the model: a process, a flow node or a sequence flow? */
function isModelled(object) {
	return isFlow(object) || isA(object, "bpmn:FlowNode") || isA(object, "bpmn:Process");
}
/** `modeler:executionPlatform` and its version, whether or not moddle knows the namespace. */
function readPlatform(definitions) {
	const read = (name) => text(definitions, name) ?? ownText(definitions.$attrs, `modeler:${name}`);
	return defined({
		executionPlatform: read("executionPlatform"),
		executionPlatformVersion: read("executionPlatformVersion")
	});
}
function ownText(attributes, name) {
	const value = attributes?.[name];
	return typeof value === "string" ? value : void 0;
}
function readFlowAt(object, order) {
	return defined({
		id: object.id ?? "",
		name: object.name,
		parent: object.$parent?.id,
		source: one(object, "sourceRef")?.id ?? "",
		target: one(object, "targetRef")?.id ?? "",
		condition: text(one(object, "conditionExpression"), "body"),
		order
	});
}
function readInterrupting(object, type) {
	if (type === "boundaryEvent") return flag(object, "cancelActivity") ?? true;
	const inEventSubprocess = flag(object.$parent, "triggeredByEvent") === true;
	return type === "startEvent" && inEventSubprocess ? flag(object, "isInterrupting") ?? true : void 0;
}
/** Handlers hang on associations, which lie among the artifacts of the container. */
function readCompensationHandler(object) {
	return one(many(object.$parent, "artifacts").find((artifact) => isA(artifact, "bpmn:Association") && one(artifact, "sourceRef") === object), "targetRef")?.id;
}
/**
* Processes, flow nodes and flows in document order; `index` counts the flows seen so far. A stack, not recursion: a
* file may nest subprocesses as deeply as it likes.
*/
function* walk(definitions) {
	const open = many(definitions, "rootElements").filter((root) => isA(root, "bpmn:Process")).reverse();
	let index = 0;
	for (let object = open.pop(); object; object = open.pop()) {
		yield {
			object,
			index
		};
		if (isFlow(object)) index++;
		for (const child of many(object, "flowElements").filter(isModelled).reverse()) open.push(child);
	}
}
// src/bpmn/parseDiagram.ts
/**
* Reads a diagram. It fails with `DIAGRAM_XML` (not well-formed, with line and column) or `DIAGRAM_NOT_BPMN`. Otherwise
* `warnings` tell what was left out (`DIAGRAM_CONTENT`) and whether this is a diagram for another engine
* (`CAMUNDA_7_DIAGRAM`) or for no version in particular (`NO_PLATFORM_VERSION`).
*/
async function parseDiagram(xml) {
	const moddle = new SimpleBpmnModdle({
		zeebe: zeebe_default,
		modeler: modelerDescriptor
	});
	try {
		const { rootElement, warnings } = await moddle.fromXML(xml);
		const broken = warnings.find((warning) => isNotWellFormed(warning.message));
		if (broken) return {
			ok: false,
			problem: syntaxProblem(xml, broken)
		};
		const definitions = rootElement;
		const model = readModel(definitions);
		return {
			ok: true,
			model,
			warnings: [...platformProblems(definitions, model), ...warnings.map((warning) => contentProblem(warning.message))]
		};
	} catch (error) {
		return {
			ok: false,
			problem: syntaxProblem(xml, error)
		};
	}
}
var camunda7Namespace = "http://camunda.org/schema/1.0/bpmn";
function platformProblems(definitions, model) {
	const { executionPlatform: platform, executionPlatformVersion: version } = model;
	const usesCamunda7 = Object.entries(definitions.$attrs ?? {}).filter(([name]) => name.startsWith("xmlns")).some(([, uri]) => uri === camunda7Namespace);
	if (platform === "Camunda Platform" || platform !== "Camunda Cloud" && usesCamunda7) return [{
		code: "CAMUNDA_7_DIAGRAM",
		severity: "error",
		message: "This diagram was made for Camunda 7. Its implementation details mean nothing to Camunda 8.",
		hint: "Convert it with the Camunda migration tools, or model the connector tasks anew."
	}];
	if (version !== void 0) return [];
	return [{
		code: "NO_PLATFORM_VERSION",
		severity: "warning",
		message: "The diagram does not say which Camunda version it is made for.",
		hint: "Choose the version: it decides on templates, FEEL functions and the rules of the runtime."
	}];
}
function contentProblem(message) {
	return {
		code: "DIAGRAM_CONTENT",
		severity: "warning",
		message: `Part of the diagram could not be read: ${reason(message)}.`,
		at: position(message)
	};
}
function syntaxProblem(xml, error) {
	const { message, warnings = [] } = error;
	if (xml.trim() === "") return {
		code: "DIAGRAM_EMPTY",
		severity: "error",
		message: "The file is empty."
	};
	if (!position(message)) return {
		code: "DIAGRAM_NOT_BPMN",
		severity: "error",
		message: "This is XML, but not a BPMN 2.0 diagram: the root element must be <bpmn:definitions>."
	};
	const first = [...warnings.map((warning) => warning.message), message].find((text) => position(text));
	const at = position(first);
	return {
		code: "DIAGRAM_XML",
		severity: "error",
		message: `Not well-formed XML, line ${at.line}, column ${at.column}: ${reason(first)}.`,
		at
	};
}
/** The parser goes on where an engine's would refuse the whole file. */
function isNotWellFormed(message) {
	return /nested error: (illegal |missing |non-whitespace |attribute value |attribute <\S+> already defined)/.test(message);
}
/** The parser counts lines and columns from 0. */
function position(message) {
	const match = /\bline: (\d+)\s+column: (\d+)/.exec(message);
	return match ? {
		line: Number(match[1]) + 1,
		column: Number(match[2]) + 1
	} : void 0;
}
function reason(message) {
	return /nested error: (.+)/.exec(message)?.[1] ?? message.split("\n")[0];
}
// src/templates/bindings.ts
var taskDefinitionPart = (part) => part === "type" || part === "retries" ? taskDefinitionField(part) : void 0;
/** Of which message, listener or resource; and which part of it. */
var beyondKey = ({ type, linkName, eventType, name, property }) => [
	type,
	linkName,
	eventType,
	name ?? property
].filter((word) => word !== void 0).join(" ");
var beyond = {
	read: (element, binding) => {
		const key = beyondKey(binding);
		return element.beyond && Object.hasOwn(element.beyond, key) ? element.beyond[key] : void 0;
	},
	write: (element, binding, text) => {
		element.beyond ??= Object.create(null);
		element.beyond[beyondKey(binding)] = text;
	}
};
/** Replaces the entry that `is` the wanted one, or adds it. */
function put(list, entry, is) {
	const index = list.findIndex(is);
	if (index < 0) list.push(entry);
	else list[index] = entry;
}
function eventDefinition(element, kind) {
	return element.eventDefinitions.find((definition) => definition.kind === kind);
}
function define(element, definition) {
	const known = element.eventDefinitions.find(({ kind }) => kind === definition.kind);
	put(element.eventDefinitions, {
		...known,
		...definition
	}, (other) => other === known);
}
/** A send task's message is in the diagram, but not in what we know of it: its job is what runs. */
var holdsMessage = (element) => element.type === "receiveTask" || element.type.endsWith("Event");
function messagePart(bound, part) {
	return {
		read: (element, binding) => {
			if (binding.name !== bound || !holdsMessage(element)) return beyond.read(element, binding);
			return (element.message ?? eventDefinition(element, "message"))?.[part];
		},
		write: (element, binding, text) => {
			if (binding.name !== bound || !holdsMessage(element)) beyond.write(element, binding, text);
			else if (element.type === "receiveTask") element.message = {
				messageRef: messageId(element),
				...element.message,
				[part]: text
			};
			else define(element, {
				kind: "message",
				messageRef: messageId(element),
				[part]: text
			});
		}
	};
}
var messageId = ({ id }) => `Message_${id}`;
var assignmentPart = {
	read: (element, { property }) => element.assignment?.[property],
	write: (element, { property }, text) => {
		element.assignment = {
			...element.assignment,
			[property]: text
		};
	}
};
var listener = {
	read: beyond.read,
	write: (element, binding, text) => {
		element.listeners = [...element.listeners ?? [], binding.eventType];
		beyond.write(element, binding, text);
	}
};
var versions = ["bindingType", "versionTag"];
/** By type, as the JSON schema of element templates for Camunda 8 lists them. */
var kinds$1 = {
	property: {
		needs: ["name"],
		read: (element, binding) => binding.name === "name" ? element.name : binding.name === "id" ? element.id : beyond.read(element, binding),
		write: (element, binding, text) => {
			if (binding.name === "name") element.name = text;
			else beyond.write(element, binding, text);
		}
	},
	"zeebe:input": {
		needs: ["name"],
		writesEmpty: true,
		field: ({ name }) => inputField(name),
		read: (element, { name }) => element.inputs.find((input) => input.target === name)?.source,
		write: (element, { name }, source) => put(element.inputs, {
			source,
			target: name
		}, (input) => input.target === name)
	},
	"zeebe:output": {
		needs: ["source"],
		writesEmpty: true,
		field: ({ source }) => outputField(source),
		read: (element, { source }) => element.outputs.find((output) => output.source === source)?.target,
		write: (element, { source }, target) => put(element.outputs, {
			source,
			target
		}, (output) => output.source === source)
	},
	"zeebe:taskHeader": {
		needs: ["key"],
		field: ({ key }) => headerField(key),
		read: (element, { key }) => element.headers.find((header) => header.key === key)?.value,
		write: (element, { key }, value) => put(element.headers, {
			key,
			value
		}, (header) => header.key === key)
	},
	"zeebe:property": {
		needs: ["name"],
		writesEmpty: true,
		field: ({ name }) => propertyField(name),
		read: (element, { name }) => element.properties.find((property) => property.name === name)?.value,
		write: (element, { name }, value) => put(element.properties, {
			name,
			value
		}, (property) => property.name === name)
	},
	"zeebe:taskDefinition": {
		needs: ["property"],
		parts: { property: ["type", "retries"] },
		field: ({ property }) => taskDefinitionPart(property),
		read: (element, { property }) => element.taskDefinition?.[property],
		write: (element, { property }, text) => {
			element.taskDefinition = {
				...element.taskDefinition,
				[property]: text
			};
		}
	},
	"zeebe:taskDefinition:type": {
		needs: [],
		field: () => taskDefinitionField("type"),
		read: (element) => element.taskDefinition?.type,
		write: (element, _, type) => {
			element.taskDefinition = {
				...element.taskDefinition,
				type
			};
		}
	},
	"bpmn:Message#property": {
		needs: ["name"],
		...messagePart("name", "messageName")
	},
	"bpmn:Message#zeebe:subscription#property": {
		needs: ["name"],
		...messagePart("correlationKey", "correlationKey")
	},
	"bpmn:Signal#property": {
		needs: ["name"],
		parts: { name: ["name"] },
		read: (element) => eventDefinition(element, "signal")?.signalName,
		write: (element, _, signalName) => define(element, {
			kind: "signal",
			signalRef: `Signal_${element.id}`,
			signalName
		})
	},
	"bpmn:TimerEventDefinition#property": {
		needs: ["name"],
		parts: { name: [
			"timeDate",
			"timeDuration",
			"timeCycle"
		] },
		read: (element, { name }) => {
			const timer = eventDefinition(element, "timer");
			return timer?.timerType === name ? timer?.expression : void 0;
		},
		write: (element, { name }, expression) => {
			define(element, {
				kind: "timer",
				timerType: name,
				expression
			});
			if (name === "timeCycle" && element.type === "boundaryEvent") element.interrupting = false;
		}
	},
	"bpmn:ConditionalEventDefinition#property": {
		needs: ["name"],
		parts: { name: ["condition"] },
		read: (element) => eventDefinition(element, "conditional")?.condition,
		write: (element, _, condition) => define(element, {
			kind: "conditional",
			condition
		})
	},
	"bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property": {
		needs: ["name"],
		parts: { name: ["variableEvents"] },
		...beyond
	},
	"zeebe:calledElement": {
		needs: ["property"],
		parts: { property: [
			"processId",
			...versions,
			"propagateAllParentVariables",
			"propagateAllChildVariables",
			"businessId"
		] },
		read: (element, binding) => {
			const value = element.calledElement?.[binding.property];
			return value === void 0 ? beyond.read(element, binding) : String(value);
		},
		write: (element, binding, text) => {
			const called = {
				propagateAllChildVariables: false,
				propagateAllParentVariables: false,
				...element.calledElement
			};
			const { property } = binding;
			if (property === "propagateAllChildVariables" || property === "propagateAllParentVariables") called[property] = text === "true";
			else if (property === "processId") called.processId = text;
			else beyond.write(element, binding, text);
			element.calledElement = called;
		}
	},
	"zeebe:calledDecision": {
		needs: ["property"],
		parts: { property: [
			"decisionId",
			"resultVariable",
			...versions
		] },
		read: (element, binding) => binding.property === "decisionId" || binding.property === "resultVariable" ? element.calledDecision?.[binding.property] : beyond.read(element, binding),
		write: (element, binding, text) => {
			const { property } = binding;
			if (property === "decisionId" || property === "resultVariable") element.calledDecision = {
				...element.calledDecision,
				[property]: text
			};
			else beyond.write(element, binding, text);
		}
	},
	"zeebe:script": {
		needs: ["property"],
		parts: { property: ["expression", "resultVariable"] },
		read: (element, { property }) => element.script?.[property],
		write: (element, { property }, text) => {
			element.script = {
				...element.script,
				[property]: text
			};
		}
	},
	"zeebe:userTask": {
		needs: [],
		writesEmpty: true,
		read: () => void 0,
		write: (element) => {
			element.zeebeUserTask = true;
		}
	},
	"zeebe:assignmentDefinition": {
		needs: ["property"],
		parts: { property: [
			"assignee",
			"candidateUsers",
			"candidateGroups"
		] },
		...assignmentPart
	},
	"zeebe:taskSchedule": {
		needs: ["property"],
		parts: { property: ["dueDate", "followUpDate"] },
		...assignmentPart
	},
	"zeebe:priorityDefinition": {
		needs: ["property"],
		parts: { property: ["priority"] },
		...assignmentPart
	},
	"zeebe:executionListener": {
		needs: ["eventType"],
		parts: { eventType: ["start", "end"] },
		...listener
	},
	"zeebe:taskListener": {
		needs: ["eventType"],
		parts: { eventType: [
			"creating",
			"assigning",
			"updating",
			"completing",
			"canceling"
		] },
		...listener
	},
	"zeebe:formDefinition": {
		needs: ["property"],
		parts: { property: [
			"formId",
			"externalReference",
			...versions
		] },
		...beyond
	},
	"zeebe:linkedResource": {
		needs: ["linkName", "property"],
		parts: { property: [
			"resourceId",
			"resourceType",
			...versions
		] },
		...beyond
	},
	"zeebe:jobPriorityDefinition": {
		needs: ["property"],
		parts: { property: ["priority"] },
		...beyond
	},
	"zeebe:adHoc": {
		needs: ["property"],
		parts: { property: [
			"activeElementsCollection",
			"outputCollection",
			"outputElement"
		] },
		...beyond
	},
	"zeebe:agentDefinition": {
		needs: ["property"],
		parts: { property: ["agentType"] },
		...beyond
	}
};
/** What we know of a binding type; undefined for one that Camunda 8 does not have. */
function bindingKind(type) {
	return Object.hasOwn(kinds$1, type) ? kinds$1[type] : void 0;
}
Object.keys(kinds$1);
// src/templates/checkTemplates.ts
/** At most this many templates in one import, properties in one template, and characters of an icon. */
var limits = {
	templates: 1e3,
	properties: 2e3,
	icon: 2e5
};
var types$1 = [
	"String",
	"Text",
	"Hidden",
	"Dropdown",
	"Boolean",
	"Number",
	"Configuration"
];
var feelModes = [
	"optional",
	"required",
	"static"
];
/**
* Reads one template, or a list of them. Messages begin with the template and the place inside it, as
* `"My task": properties[3].binding.type …`. Codes: `TEMPLATE_SHAPE`, `TEMPLATE_CAMUNDA_7`, `TEMPLATE_DUPLICATE`,
* `TEMPLATE_TOO_LARGE`, `TEMPLATE_UNKNOWN_BINDING`.
*/
function checkTemplates(json) {
	const candidates = Array.isArray(json) ? json : [json];
	if (candidates.length > limits.templates) return {
		templates: [],
		problems: [{
			code: "TEMPLATE_TOO_LARGE",
			severity: "error",
			message: `${candidates.length} templates in one file; ${limits.templates} are read at most.`
		}]
	};
	const templates = [];
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const [index, candidate] of candidates.entries()) {
		const report = new Report(title(candidate, Array.isArray(json) ? index : void 0));
		checkTemplate(candidate, report);
		if (!report.failed) {
			const template = candidate;
			const key = JSON.stringify([template.id, template.version]);
			if (seen.has(key)) {
				const version = template.version === void 0 ? "without a version" : `version ${template.version}`;
				report.add("TEMPLATE_DUPLICATE", `the id ${template.id}, ${version}, is there twice: this one is left out.`);
			} else templates.push(template);
			seen.add(key);
		}
		problems.push(...report.problems);
	}
	return {
		templates,
		problems
	};
}
var Report = class {
	problems = [];
	title;
	constructor(title) {
		this.title = title;
	}
	get failed() {
		return this.problems.length > 0;
	}
	add(code, text) {
		this.problems.push({
			code,
			severity: "error",
			message: `${this.title}: ${text}`
		});
	}
	shape(place, expected) {
		this.add("TEMPLATE_SHAPE", `${place} must be ${expected}.`);
	}
};
function title(candidate, index) {
	const name = isRecord(candidate) && (textOf$1(candidate["name"]) ?? textOf$1(candidate["id"]));
	if (name) return `"${name.slice(0, 80)}"`;
	return index === void 0 ? "The template" : `Template ${index + 1}`;
}
function checkTemplate(template, report) {
	if (!isRecord(template)) {
		report.add("TEMPLATE_SHAPE", "a template must be a JSON object.");
		return;
	}
	if (!textOf$1(template["id"])) report.shape("id", "a text");
	if (!textOf$1(template["name"])) report.shape("name", "a text");
	const { version, appliesTo, elementType, engines, keywords, properties, groups, icon } = template;
	if (version !== void 0 && !Number.isSafeInteger(version)) report.shape("version", "a whole number");
	if (!Array.isArray(appliesTo) || appliesTo.length === 0 || !appliesTo.every(textOf$1)) report.shape("appliesTo", "a list of BPMN types, as [\"bpmn:Task\"]");
	if (elementType !== void 0 && !(isRecord(elementType) && textOf$1(elementType["value"])?.startsWith("bpmn:"))) report.shape("elementType.value", "a BPMN type, as bpmn:ServiceTask");
	if (engines !== void 0 && !(isRecord(engines) && Object.values(engines).every(textOf$1))) report.shape("engines", "an object of version ranges, as { \"camunda\": \"^8.8\" }");
	if (keywords !== void 0 && !(Array.isArray(keywords) && keywords.every(textOf$1))) report.shape("keywords", "a list of texts");
	if (groups !== void 0 && !(Array.isArray(groups) && groups.every((group) => isRecord(group) && textOf$1(group["id"])))) report.shape("groups", "a list of groups, each with an id");
	if (icon !== void 0) checkIcon(icon, report);
	if (!Array.isArray(properties)) report.shape("properties", "a list");
	else if (properties.length > limits.properties) report.add("TEMPLATE_TOO_LARGE", `${properties.length} properties; ${limits.properties} are read at most.`);
	else properties.forEach((property, index) => checkProperty(property, `properties[${index}]`, report));
}
function checkIcon(icon, report) {
	const contents = isRecord(icon) ? textOf$1(icon["contents"]) : void 0;
	if (!contents || !/^(data:image\/|https?:\/\/)/.test(contents)) report.shape("icon.contents", "an image: data:image/… or an http(s) address");
	else if (contents.length > limits.icon) report.add("TEMPLATE_TOO_LARGE", `icon.contents has ${contents.length} characters; ${limits.icon} at most.`);
}
function checkProperty(property, place, report) {
	if (!isRecord(property)) {
		report.shape(place, "an object");
		return;
	}
	for (const key of [
		"id",
		"label",
		"group"
	]) if (property[key] !== void 0 && typeof property[key] !== "string") report.shape(`${place}.${key}`, "a text");
	const { type, feel, constraints, choices, condition } = property;
	if (type !== void 0 && !types$1.some((known) => known === type)) report.shape(`${place}.type`, oneOf(types$1));
	if (feel !== void 0 && !feelModes.some((known) => known === feel)) report.shape(`${place}.feel`, oneOf(feelModes));
	if (constraints !== void 0) checkConstraints(constraints, `${place}.constraints`, report);
	if (type === "Dropdown" && !(Array.isArray(choices) && choices.every(isRecord))) report.shape(`${place}.choices`, "a list of choices, each with name and value: the property is a Dropdown");
	checkBinding(property["binding"], `${place}.binding`, report);
	if (condition !== void 0) checkCondition$1(condition, `${place}.condition`, report);
}
function checkConstraints(constraints, place, report) {
	if (!isRecord(constraints)) {
		report.shape(place, "an object");
		return;
	}
	const { pattern } = constraints;
	const expression = isRecord(pattern) ? pattern["value"] : pattern;
	if (expression !== void 0 && !(typeof expression === "string" && isRegularExpression(expression))) report.shape(`${place}.pattern`, "a regular expression");
}
function isRegularExpression(text) {
	try {
		return new RegExp(text) instanceof RegExp;
	} catch {
		return false;
	}
}
function checkBinding(binding, place, report) {
	const type = isRecord(binding) ? textOf$1(binding["type"]) : void 0;
	if (!isRecord(binding) || !type) {
		report.shape(isRecord(binding) ? `${place}.type` : place, isRecord(binding) ? "a text" : "an object with a type");
		return;
	}
	if (type.startsWith("camunda:")) {
		const text = `${place}.type is "${type}", which is of Camunda 7. A template for Camunda 8 binds to zeebe:… instead.`;
		report.add("TEMPLATE_CAMUNDA_7", text);
		return;
	}
	const kind = bindingKind(type);
	if (!kind) {
		report.add("TEMPLATE_UNKNOWN_BINDING", `${place}.type "${type}" is not known here.`);
		return;
	}
	for (const key of kind.needs) if (!textOf$1(binding[key])) report.shape(`${place}.${key}`, `a text: a binding of type ${type} needs it`);
	for (const [key, parts] of Object.entries(kind.parts ?? {})) {
		const part = textOf$1(binding[key]);
		if (part && !parts.includes(part)) report.shape(`${place}.${key}`, oneOf(parts));
	}
}
function checkCondition$1(condition, place, report) {
	if (isRecord(condition) && condition["allMatch"] !== void 0) {
		const { allMatch } = condition;
		if (!Array.isArray(allMatch)) report.shape(`${place}.allMatch`, "a list");
		else allMatch.forEach((simple, index) => checkSimple(simple, `${place}.allMatch[${index}]`, report));
	} else checkSimple(condition, place, report);
}
function checkSimple(condition, place, report) {
	if (!isRecord(condition)) {
		report.shape(place, "an object");
		return;
	}
	if (!textOf$1(condition["property"])) report.shape(`${place}.property`, "the id of another property");
	const { equals, oneOf, isActive, isEmpty } = condition;
	if ([
		equals,
		oneOf,
		isActive,
		isEmpty
	].every((test) => test === void 0)) report.shape(place, "a condition with equals, oneOf, isActive or isEmpty");
	if (oneOf !== void 0 && !Array.isArray(oneOf)) report.shape(`${place}.oneOf`, "a list");
}
function oneOf(choices) {
	return `one of ${choices.join(", ")}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value when it is a text with something in it. */
function textOf$1(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
// src/scenarios/fileShape.ts
/** Longest text that is opened as a file, in characters. */
var maximumLength = 2e7;
/**
* Reads one file of ours: JSON, an object, of `version`. Problems: `FILE_TOO_LARGE`, those of `parseJson`,
* `FILE_SHAPE`, `FILE_VERSION`, and whatever `read` reports.
*/
function readFile(text, version, read) {
	const problems = [];
	if (text.length > 2e7) return {
		ok: false,
		problems: [{
			code: "FILE_TOO_LARGE",
			severity: "error",
			message: `The file is too large: ${text.length} characters, ${maximumLength} at most.`
		}]
	};
	const json = parseJson(text);
	if (!json.ok) return {
		ok: false,
		problems: [json.problem]
	};
	const file = new ObjectReader(json.value, "", problems);
	const found = file.value("version");
	if (problems.length === 0 && found !== version) {
		const message = typeof found === "number" && found > version ? `The file has format version ${found}, this playground reads version ${version}: it was saved by a newer one.` : `"version" must be ${version}${found === void 0 ? ", it is missing" : `, but is ${describe(found)}`}.`;
		problems.push({
			code: "FILE_VERSION",
			severity: "error",
			message
		});
	}
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	const value = read(file);
	return problems.some((problem) => problem.severity === "error") ? {
		ok: false,
		problems
	} : {
		ok: true,
		value,
		problems
	};
}
/** Reads the entries of one object; what does not fit becomes a problem with its path, as `elements.Task.scenarios[0]`. */
var ObjectReader = class ObjectReader {
	path;
	object;
	problems;
	known = /* @__PURE__ */ new Set(["$schema", "version"]);
	constructor(json, path, problems) {
		this.path = path;
		this.problems = problems;
		this.object = isObject$1(json) ? json : {};
		if (!isObject$1(json)) this.wrong(path, "an object", json);
	}
	value(key) {
		this.known.add(key);
		return entry(this.object, key);
	}
	text(key) {
		const value = this.value(key);
		if (value === void 0 || typeof value === "string") return value;
		this.wrong(this.at(key), "text", value);
	}
	requiredText(key) {
		const value = this.text(key);
		if (value === void 0 && this.value(key) === void 0) this.missing(key);
		return value ?? "";
	}
	flag(key) {
		const value = this.value(key);
		if (value === void 0 || typeof value === "boolean") return value;
		this.wrong(this.at(key), "true or false", value);
	}
	oneOf(key, choices) {
		const value = this.value(key);
		if (value === void 0) return void 0;
		const choice = choices.find((candidate) => candidate === value);
		if (choice === void 0) this.wrong(this.at(key), choices.map((text) => `"${text}"`).join(" or "), value);
		return choice;
	}
	child(key) {
		const value = this.value(key);
		return value === void 0 ? void 0 : new ObjectReader(value, this.at(key), this.problems);
	}
	list(key) {
		const value = this.value(key);
		if (value === void 0) return [];
		if (!Array.isArray(value)) {
			this.wrong(this.at(key), "a list", value);
			return [];
		}
		return value.map((item, index) => new ObjectReader(item, `${this.at(key)}[${index}]`, this.problems));
	}
	/** All entries, each with a reader of its own; for objects whose keys are names. */
	children() {
		return this.keys().map((key) => [key, this.child(key)]);
	}
	keys() {
		return Object.keys(this.object);
	}
	missing(key) {
		this.report("FILE_SHAPE", "error", `${this.at(key)} is missing.`);
	}
	wrong(path, expected, found) {
		const place = path === "" ? "The file" : path;
		this.report("FILE_SHAPE", "error", `${place} must be ${expected}, but is ${describe(found)}.`);
	}
	report(code, severity, message) {
		this.problems.push({
			code,
			severity,
			message
		});
	}
	/** Hints at keys that nobody asked for: most often a slip of the pen. */
	done() {
		for (const key of this.keys()) if (!this.known.has(key)) this.report("FILE_UNKNOWN_KEY", "hint", `${this.at(key)} is not known, and was ignored.`);
	}
	at(key) {
		if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${this.path}[${JSON.stringify(key)}]`;
		return this.path === "" ? key : `${this.path}.${key}`;
	}
};
function describe(value) {
	if (value === void 0) return "missing";
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (isObject$1(value)) return "an object";
	if (typeof value === "string") return value.length > 40 ? "a long text" : JSON.stringify(value);
	return String(value);
}
/** Reads `<name>.scenarios.json`. Problems name the place in the file; see `readFile` for their codes. */
function readScenarioFile(text) {
	return readFile(text, 1, (file) => {
		const elements = file.child("elements");
		if (!elements) file.missing("elements");
		const value = {
			elements: elements ? readElements(elements) : {},
			secrets: readSecrets(file)
		};
		file.done();
		return value;
	});
}
/**
* Reads `<name>.connector-playground.json`. Templates that are broken are left out with a problem; anything else that
* does not fit makes the file unreadable.
*/
function readWorkspaceFile(text) {
	return readFile(text, 1, (file) => {
		const scenarios = file.child("scenarios");
		const selected = file.text("selected");
		const workspace = {
			name: file.requiredText("name"),
			diagram: file.requiredText("diagram"),
			templates: readTemplates(file),
			scenarios: scenarios ? readElements(scenarios) : {},
			secrets: readSecrets(file),
			keepSecrets: file.flag("keepSecrets") ?? false,
			zone: file.text("zone") ?? "UTC",
			view: file.oneOf("view", ["diagram", "scratch"]) ?? "diagram",
			...selected === void 0 ? {} : { selected }
		};
		file.done();
		return workspace;
	});
}
function readTemplates(file) {
	const json = file.value("templates");
	if (json === void 0) return [];
	if (!Array.isArray(json)) {
		file.wrong(file.at("templates"), "a list", json);
		return [];
	}
	const { templates, problems } = checkTemplates(json);
	for (const { code, message } of problems) file.report(code, "warning", `templates: ${message}`);
	return templates;
}
function readSecrets(file) {
	const secrets = file.child("secrets");
	if (!secrets) return {};
	return Object.fromEntries(secrets.keys().map((name) => [name, secrets.text(name) ?? ""]));
}
function readElements(elements) {
	return Object.fromEntries(elements.children().map(([id, element]) => [id, readElement(element)]));
}
function readElement(element) {
	const scenarios = element.list("scenarios").map(readScenario);
	if (scenarios.length === 0) element.report("FILE_SHAPE", "error", `${element.at("scenarios")} must hold a scenario.`);
	const ids = /* @__PURE__ */ new Set();
	for (const { id } of scenarios) {
		if (ids.has(id)) element.report("FILE_SHAPE", "error", `${element.at("scenarios")} has the id ${id} twice.`);
		ids.add(id);
	}
	const wanted = element.text("selected");
	const selected = wanted !== void 0 && ids.has(wanted) ? wanted : scenarios[0]?.id;
	if (wanted !== void 0 && selected !== wanted) element.report("FILE_SELECTED", "warning", `${element.at("selected")} names no scenario: the first is taken instead.`);
	const variables = readJsonText(element, "variables", "object") ?? "{}";
	element.done();
	return {
		variables,
		scenarios,
		selected: selected ?? ""
	};
}
function readScenario(file, index) {
	const results = file.list("results").map(readResult);
	if (results.length === 0) file.report("FILE_SHAPE", "error", `${file.at("results")} must hold a result.`);
	const variables = readJsonText(file, "variables", "object");
	const expectation = readExpectation(file);
	file.value("request");
	const scenario = {
		id: file.text("id") ?? String(index + 1),
		name: file.requiredText("name"),
		results,
		...variables === void 0 ? {} : { variables },
		...expectation === void 0 ? {} : { expectation }
	};
	file.done();
	return scenario;
}
function readResult(file) {
	const response = readJsonText(file, "response", "any");
	const exception = readJsonText(file, "exception", "object");
	if (response === void 0 === (exception === void 0)) file.report("FILE_SHAPE", "error", `${file.path} must have either a response or an exception.`);
	file.done();
	return response === void 0 ? {
		kind: "exception",
		text: exception ?? ""
	} : {
		kind: "response",
		text: response
	};
}
var outcomes = [
	"completed",
	"bpmnError",
	"retry",
	"incident"
];
function readExpectation(scenario) {
	const file = scenario.child("expectation");
	if (!file) return void 0;
	const outcome = file.oneOf("outcome", outcomes);
	if (file.value("outcome") === void 0) file.missing("outcome");
	const errorCode = file.text("errorCode");
	const variables = readJsonText(file, "variables", "object");
	file.done();
	return {
		outcome: outcome ?? "completed",
		...errorCode === void 0 ? {} : { errorCode },
		...variables === void 0 ? {} : { variables }
	};
}
/** The value under `key` as JSON text, or the unfinished text under `<key>Text`. */
function readJsonText(file, key, shape) {
	const value = file.value(key);
	const unfinished = file.text(`${key}Text`);
	if (value === void 0) return unfinished;
	if (unfinished !== void 0) file.report("FILE_SHAPE", "error", `${file.path} must have ${key} or ${key}Text, not both.`);
	if (shape === "object" && !isObject$1(value)) file.wrong(file.at(key), "an object", value);
	return printJson(value, 2);
}
// src/scenarios/expectation.ts
/** What differs from the expectation; empty when it is met. Variables that it does not name may have any value. */
function meets(expectation, actual) {
	return [
		...differentOutcome(expectation, actual),
		...differentCode(expectation, actual),
		...differentVariables(expectation, actual)
	];
}
var words = {
	completed: "the task completes",
	bpmnError: "a BPMN error is thrown",
	retry: "the job is tried again",
	incident: "an incident is raised",
	unknown: "the outcome is not known"
};
function differentOutcome({ outcome }, { kind }) {
	if (outcome === kind) return [];
	return [{
		what: "outcome",
		expected: outcome,
		actual: kind,
		message: `Expected that ${words[outcome]}, but ${words[kind]}.`
	}];
}
function differentCode(expectation, actual) {
	if (expectation.errorCode === void 0 || expectation.errorCode === actual.errorCode) return [];
	const [expected, found] = [expectation.errorCode, actual.errorCode ?? ""];
	return [{
		what: "errorCode",
		expected,
		actual: found,
		message: `Expected the error code "${expected}", but ${found === "" ? "there is none" : `it is "${found}"`}.`
	}];
}
function differentVariables(expectation, actual) {
	if (expectation.variables === void 0) return [];
	const promised = parseJson(expectation.variables);
	if (!promised.ok || !isObject$1(promised.value)) {
		const message = promised.ok ? "The expected variables must be a JSON object." : promised.problem.message;
		return [{
			what: "expectation",
			expected: expectation.variables,
			actual: "",
			message
		}];
	}
	return Object.entries(promised.value).flatMap(([name, value]) => {
		const found = entry(actual.variables, name);
		if (found !== void 0 && sameJson$1(value, found)) return [];
		const [expected, shown] = [printJson(value), found === void 0 ? "" : printJson(found)];
		return [{
			what: "variable",
			name,
			expected,
			actual: shown,
			message: `Expected ${name} to be ${expected}, but ${shown === "" ? "it is not there" : `it is ${shown}`}.`
		}];
	});
}
/** The same JSON value, whatever the order of keys. */
function sameJson$1(one, other) {
	if (one instanceof ExactNumber || other instanceof ExactNumber) return printJson(one) === printJson(other);
	if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, i) => sameJson$1(item, other[i]));
	if (isObject$1(one)) {
		if (!isObject$1(other)) return false;
		const keys = Object.keys(one);
		const equal = (key) => Object.hasOwn(other, key) && sameJson$1(one[key], other[key]);
		return keys.length === Object.keys(other).length && keys.every(equal);
	}
	return one === other;
}
// src/process/graph.ts
var graphs = /* @__PURE__ */ new WeakMap();
function graphOf(model) {
	let graph = graphs.get(model);
	if (!graph) graphs.set(model, graph = makeGraph(model));
	return graph;
}
function definition(element, kind) {
	return element.eventDefinitions.find((item) => item.kind === kind);
}
function makeGraph(model) {
	const all = Object.values(model.elements);
	const elements = new Map(all.map((element) => [element.id, element]));
	const flows = Object.values(model.flows).sort((a, b) => b.order - a.order);
	const outgoing = groupBy(flows, (flow) => flow.source);
	const incoming = groupBy(flows, (flow) => flow.target);
	const children = groupBy(all, (element) => element.parent);
	const boundary = groupBy(all.toReversed(), (element) => element.attachedTo);
	const startsOf = (scope) => (children.get(scope) ?? []).filter((child) => child.type === "startEvent");
	return {
		element: (id) => elements.get(id),
		outgoing: (id) => outgoing.get(id) ?? [],
		incoming: (id) => incoming.get(id) ?? [],
		boundaryEvents: (id) => boundary.get(id) ?? [],
		eventSubprocessStarts: (scope) => (children.get(scope) ?? []).filter((child) => child.triggeredByEvent).toReversed().flatMap((subprocess) => startsOf(subprocess.id).slice(0, 1)),
		startEvents: startsOf,
		noneStart: (scope) => startsOf(scope).find((start) => start.eventDefinitions.length === 0),
		linkCatch: (scope, name) => (children.get(scope) ?? []).find((child) => child.type === "intermediateCatchEvent" && definition(child, "link")?.name === name),
		children: (scope) => children.get(scope) ?? [],
		processes: all.filter((element) => element.type === "process")
	};
}
function groupBy(items, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = key(item);
		if (group === void 0) continue;
		const list = groups.get(group);
		if (list) list.push(item);
		else groups.set(group, [item]);
	}
	return groups;
}
// src/process/engine.ts
var Engine = class {
	state;
	options;
	events = [];
	traces = [];
	waiting = [];
	queue = [];
	#behaviorOf;
	constructor(state, options, behaviorOf) {
		this.state = state;
		this.options = options;
		this.#behaviorOf = behaviorOf;
	}
	/** The engine's clock, milliseconds since the epoch. */
	get now() {
		return this.options.world.now + this.state.clockMs;
	}
	log(event) {
		this.events.push(event);
	}
	append(work) {
		this.queue.push(work);
	}
	instance(key) {
		return key === void 0 ? void 0 : this.state.instances[key];
	}
	graph(instance) {
		return graphOf(this.state.models[instance.model]);
	}
	element(instance) {
		return this.graph(instance).element(instance.element);
	}
	behavior(instance) {
		return this.#behaviorOf(instance, this.element(instance));
	}
	/** The next name of an element's instances, as `t#2`. */
	name(element) {
		const no = (this.state.names[element] ?? 0) + 1;
		this.state.names[element] = no;
		return `${element}#${no}`;
	}
	nextNo() {
		return ++this.state.lastNo;
	}
	/** An incident on an element, or a note that it can't be simulated further. */
	fail(instance, failure, job) {
		if (failure.kind === "waiting") {
			const note = {
				...failure.waiting,
				element: instance.element,
				instance: instance.key,
				type: instance.type
			};
			this.waiting.push(note);
			this.state.waiting.push(note);
			return;
		}
		const no = this.state.incidents.length + 1;
		const { type, message } = failure;
		const { element, key } = instance;
		this.state.incidents.push({
			no,
			type,
			message,
			element,
			instance: key,
			job,
			open: true
		});
		this.log({
			event: "incident",
			state: "created",
			no,
			type,
			message,
			element,
			instance: key
		});
	}
	/** Closes what is open on an instance that ends. */
	closeIncidents(instance) {
		for (const incident of this.state.incidents) if (incident.instance === instance.key && incident.open) this.resolve(incident.no);
		this.state.waiting = this.state.waiting.filter((note) => note.instance !== instance.key);
	}
	resolve(no) {
		const incident = this.state.incidents[no - 1];
		incident.open = false;
		const { type, message, element, instance } = incident;
		this.log({
			event: "incident",
			state: "resolved",
			no,
			type,
			message,
			element,
			instance
		});
	}
};
var incident = (type, message) => ({
	kind: "incident",
	type,
	message
});
var unsupported = (reason) => ({
	kind: "waiting",
	waiting: {
		kind: "unsupported",
		reason
	}
});
// src/process/variables.ts
/** The scopes that an expression of this instance reads, outermost first. */
function visibleScopes(state, instance) {
	const scopes = [];
	for (let key = instance; key !== void 0; key = state.instances[key]?.scope) {
		const variables = state.variables[key];
		if (variables) scopes.unshift(variables);
	}
	return scopes;
}
/** All variables that an instance sees, as its job gets them. */
function visibleVariables(state, instance) {
	return Object.assign(emptyObject(), ...visibleScopes(state, instance));
}
/** Sets variables in this very scope. */
function setLocal(engine, scope, variables) {
	const before = engine.state.variables[scope];
	let own;
	for (const name of Object.keys(variables)) {
		const value = variables[name];
		const exists = before !== void 0 && Object.hasOwn(before, name);
		if (exists && sameJson(before[name], value)) continue;
		own ??= Object.assign(emptyObject(), before);
		own[name] = value;
		engine.log({
			event: "variable",
			change: exists ? "updated" : "created",
			scope,
			name,
			value
		});
	}
	if (own) engine.state.variables[scope] = own;
}
/**
* Sets each variable in the nearest scope that has it, else in the process. The engine's oddity: where a scope has the
* variable with this very value, that one does not count, and the search goes on outwards.
*/
function propagate(engine, from, variables) {
	const perScope = /* @__PURE__ */ new Map();
	for (const name of Object.keys(variables)) {
		const value = variables[name];
		const scope = scopeFor(engine, from, name, value);
		if (!perScope.has(scope)) perScope.set(scope, emptyObject());
		perScope.get(scope)[name] = value;
	}
	for (const [scope, values] of perScope) setLocal(engine, scope, values);
}
function scopeFor(engine, from, name, value) {
	let scope = from;
	for (;;) {
		const outer = engine.instance(scope)?.scope;
		if (outer === void 0) return scope;
		const own = engine.state.variables[scope];
		if (own && Object.hasOwn(own, name) && !sameJson(own[name], value)) return scope;
		scope = outer;
	}
}
/** Equal as the engine stores values: also in the order of keys. */
function sameJson(a, b) {
	if (a === b) return true;
	if (a instanceof ExactNumber || b instanceof ExactNumber) return printJson(a) === printJson(b);
	if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
	if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
	const [keys, others] = [Object.keys(a), Object.keys(b)];
	return keys.length === others.length && keys.every((key, index) => key === others[index] && sameJson(a[key], b[key]));
}
// src/process/expressions.ts
/** The engine's names for the types of FEEL values. */
var resultTypes = {
	null: "NULL",
	number: "NUMBER",
	string: "STRING",
	boolean: "BOOLEAN",
	date: "DATE",
	time: "TIME",
	"date and time": "DATE_TIME",
	"days and time duration": "DURATION",
	"years and months duration": "PERIOD",
	list: "ARRAY",
	context: "OBJECT",
	function: "FUNCTION",
	range: "RANGE"
};
/** A leading `=`, with something behind it, makes a text an expression; anything else is static text. */
function isExpression(text) {
	return text.length > 1 && text.startsWith("=");
}
/** The text as the engine quotes it. */
function expressionText(text) {
	return isExpression(text) ? text.slice(1) : text;
}
/** Evaluates a text where an instance stands; static text is text. `extra` is visible as the innermost scope. */
function evaluate(engine, instance, text, place, extra) {
	if (!isExpression(text)) return {
		ok: true,
		value: {
			value: text,
			type: "string",
			warnings: []
		}
	};
	const scope = visibleScopes(engine.state, instance);
	if (extra) scope.push(extra);
	const result = evaluateText(engine, text, scope);
	engine.traces.push({
		...place,
		text,
		scope,
		result
	});
	return result.ok ? {
		ok: true,
		value: result
	} : {
		ok: false,
		failure: evaluationFailure(result, "EXTRACT_VALUE_ERROR", place)
	};
}
/** FEEL with the engine's functions and clock. */
function evaluateText(engine, text, scope) {
	const { line, world, maxSteps } = engine.options;
	return evaluateExpression(text, scope, {
		dialect: "engine",
		line,
		maxSteps,
		world: {
			...world,
			now: engine.now
		}
	});
}
/** The same, where the place demands one of these types. */
function evaluateAs(engine, instance, text, place, types, extra) {
	const result = evaluate(engine, instance, text, place, extra);
	if (!result.ok || types.includes(result.value.type)) return result;
	const names = types.map((type) => resultTypes[type]);
	const expected = names.length === 1 ? `'${names[0]}'` : `one of '[${names.join(", ")}]'`;
	const { type, warnings } = result.value;
	return {
		ok: false,
		failure: incident("EXTRACT_VALUE_ERROR", `Expected result of the expression '${expressionText(text)}' to be ${expected}, but was '${resultTypes[type]}'.` + warningText(warnings))
	};
}
function evaluateString(engine, instance, text, place) {
	const result = evaluateAs(engine, instance, text, place, ["string"]);
	return result.ok ? {
		ok: true,
		value: textOf(result.value.value)
	} : result;
}
function evaluateBoolean(engine, instance, text, place, extra) {
	const result = evaluateAs(engine, instance, text, place, ["boolean"], extra);
	return result.ok ? {
		ok: true,
		value: result.value.value === true
	} : result;
}
/** Text as it is, anything else as JSON. */
function textOf(value) {
	return typeof value === "string" ? value : printJson(value);
}
/** A number; static text is one when it reads as one. */
function evaluateNumber(engine, instance, text, place) {
	if (!isExpression(text) && text.trim() !== "" && Number.isFinite(Number(text))) return {
		ok: true,
		value: Number(text)
	};
	const result = evaluateAs(engine, instance, text, place, ["number"]);
	return result.ok ? {
		ok: true,
		value: Number(result.value.value)
	} : result;
}
/** A correlation key: text, or a number as text. */
function evaluateCorrelationKey(engine, instance, text, place) {
	const result = evaluate(engine, instance, text, place);
	if (!result.ok) return result;
	const { value, type, warnings } = result.value;
	if (type === "string" || type === "number") return {
		ok: true,
		value: textOf(value)
	};
	return {
		ok: false,
		failure: incident("EXTRACT_VALUE_ERROR", `Failed to extract the correlation key for '${expressionText(text)}': The value must be either a string or a number, but was '${resultTypes[type]}'.` + warningText(warnings))
	};
}
/**
* What becomes of an evaluation without a value. Only what the engine itself would report is an incident; a text that
* it would refuse at deployment, or that we can't evaluate, is told apart.
*/
function evaluationFailure(result, incidentType, place) {
	if (result.kind === "evaluation" || result.kind === "unprintable") return incident(incidentType, result.error + warningText(result.warnings));
	return {
		kind: "waiting",
		waiting: {
			kind: "notEvaluated",
			field: place.field,
			reason: result.problem.message
		}
	};
}
function warningText(warnings) {
	if (warnings.length === 0) return "";
	return ` The evaluation reported the following warnings:\n${warnings.map(({ type, message }) => `[${type}] ${message}`).join("\n")}`;
}
// src/process/cron.ts
var macros = {
	"@yearly": "0 0 0 1 1 *",
	"@annually": "0 0 0 1 1 *",
	"@monthly": "0 0 0 1 * *",
	"@weekly": "0 0 0 * * 0",
	"@daily": "0 0 0 * * *",
	"@midnight": "0 0 0 * * *",
	"@hourly": "0 0 * * * *"
};
var fields = [
	{
		name: "second",
		from: 0,
		to: 59
	},
	{
		name: "minute",
		from: 0,
		to: 59
	},
	{
		name: "hour",
		from: 0,
		to: 23
	},
	{
		name: "day of month",
		from: 1,
		to: 31
	},
	{
		name: "month",
		from: 1,
		to: 12,
		names: "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ")
	},
	{
		name: "day of week",
		from: 0,
		to: 7,
		names: "SUN MON TUE WED THU FRI SAT".split(" ")
	}
];
/** The first moment after `after` (milliseconds since the epoch, UTC) that the text names. */
function nextCronDate(text, after) {
	const parts = (macros[text.trim()] ?? text).trim().split(/\s+/);
	if (parts.length !== fields.length) return {
		ok: false,
		reason: "invalid",
		message: `Cron expression contains ${parts.length} parts but we expect one of [6]`
	};
	const sets = [];
	for (const [index, field] of fields.entries()) {
		if (/[LW#]/.test(parts[index].replace(/[A-Z]{3}/g, ""))) return {
			ok: false,
			reason: "unsupported",
			message: `The cron text "${text}" uses L, W or #, which is not simulated.`
		};
		const set = parseField(parts[index], field);
		if (!set) return {
			ok: false,
			reason: "invalid",
			message: `Failed to parse ${parts[index]} as ${field.name} of the cron expression`
		};
		sets.push(set);
	}
	const dueAt = firstMatch(sets, after);
	if (dueAt === void 0) return {
		ok: false,
		reason: "invalid",
		message: `The cron expression "${text}" names no moment`
	};
	return {
		ok: true,
		dueAt
	};
}
function parseField(text, { from, to, names }) {
	const values = /* @__PURE__ */ new Set();
	for (const item of text.toUpperCase().split(",")) {
		const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
		if (!match) return void 0;
		const [, first = "", last, step] = match;
		const number = (word) => {
			const index = names?.indexOf(word) ?? -1;
			return index >= 0 ? index + (names.length === 12 ? 1 : 0) : Number(word);
		};
		const any = first === "*" || first === "?";
		const start = any ? from : number(first);
		const end = last !== void 0 ? number(last) : any || step !== void 0 ? to : start;
		const by = Number(step ?? 1);
		if (!Number.isInteger(start) || !Number.isInteger(end) || start < from || end > to || start > end || by < 1) return void 0;
		for (let value = start; value <= end; value += by) values.add(value);
	}
	if (to === 7 && values.has(7)) values.add(0);
	return values;
}
/** Day by day, then within the day; thirty years hold a 29th of February on any weekday. */
function firstMatch([seconds, minutes, hours, days, months, weekdays], after) {
	const start = Math.floor(after / 1e3) * 1e3 + 1e3;
	const midnight = Math.floor(start / 864e5) * 864e5;
	for (let day = 0; day < 10980; day++) {
		const date = new Date(midnight + day * 864e5);
		if (!months.has(date.getUTCMonth() + 1) || !days.has(date.getUTCDate()) || !weekdays.has(date.getUTCDay())) continue;
		for (const hour of sorted(hours)) for (const minute of sorted(minutes)) for (const second of sorted(seconds)) {
			const moment = date.getTime() + ((hour * 60 + minute) * 60 + second) * 1e3;
			if (moment >= start) return moment;
		}
	}
}
function sorted(values) {
	return [...values].sort((a, b) => a - b);
}
// src/process/intervals.ts
var digits = "([+-]?\\d+)";
var pattern = new RegExp(`^([+-])?P${`(?:${digits}Y)?(?:${digits}M)?(?:${digits}W)?(?:${digits}D)?`}${`(?:(T)(?:${digits}H)?(?:${digits}M)?(?:([+-]?\\d+(?:[.,]\\d{1,9})?)S)?)?`}$`, "i");
/** Undefined when the text is no duration. */
function parseInterval(text) {
	const match = pattern.exec(text);
	if (!match) return void 0;
	const [, sign, years, months, weeks, days, time, hours, minutes, seconds] = match;
	const date = [
		years,
		months,
		weeks,
		days
	];
	const clock = [
		hours,
		minutes,
		seconds
	];
	if ([...date, ...clock].every((part) => part === void 0)) return void 0;
	if (time !== void 0 && clock.every((part) => part === void 0)) return void 0;
	const factor = sign === "-" ? -1 : 1;
	const number = (part) => factor * Number((part ?? "0").replace(",", "."));
	return {
		months: number(years) * 12 + number(months),
		days: number(weeks) * 7 + number(days),
		milliseconds: Math.trunc((number(hours) * 3600 + number(minutes) * 60 + number(seconds)) * 1e3)
	};
}
/** Milliseconds since the epoch; a day that the month lacks becomes its last. */
function addInterval(from, { months, days, milliseconds }) {
	const date = new Date(from);
	const day = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + months);
	const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(day, last));
	return date.getTime() + days * 864e5 + milliseconds;
}
// src/process/timers.ts
var fail = (message) => ({
	ok: false,
	failure: incident("EXTRACT_VALUE_ERROR", message)
});
var kinds = {
	timeDuration: {
		types: [
			"days and time duration",
			"years and months duration",
			"string"
		],
		due: (value, text, now) => {
			const interval = parseInterval(value);
			if (!interval) return fail(`Invalid duration format '${value}' for expression '${text}'.`);
			return {
				ok: true,
				value: {
					dueAt: addInterval(now, interval),
					repetitions: 1
				}
			};
		}
	},
	timeDate: {
		types: ["date and time", "string"],
		due: (value, text) => {
			const dueAt = parseZonedDate(value);
			if (dueAt === void 0) return fail(`Invalid date-time format '${value}' for expression '${text}'.`);
			return {
				ok: true,
				value: {
					dueAt,
					repetitions: 1
				}
			};
		}
	},
	timeCycle: {
		types: ["string"],
		due: (value, _, now) => firstRound(value, now)
	}
};
/** When a timer event of an instance is due. The expression sees what the instance sees. */
function evaluateTimer(engine, instance, event) {
	const timer = definition(event, "timer");
	const kind = timer.timerType && kinds[timer.timerType];
	if (!kind) return {
		ok: false,
		failure: unsupported(`The timer of "${event.id}" says neither a date nor a duration nor a cycle.`)
	};
	const text = timer.expression ?? "";
	const value = evaluateAs(engine, instance.key, text, {
		element: event.id,
		field: timerField
	}, kind.types);
	if (!value.ok) return value;
	const due = kind.due(textOf(value.value.value), expressionText(text), engine.now);
	if (!due.ok) return due;
	return {
		ok: true,
		value: {
			no: engine.nextNo(),
			element: event.id,
			model: instance.model,
			instance: instance.key,
			...due.value
		}
	};
}
/** Why a static timer text is refused at deployment, in the engine's words; undefined when it is accepted. */
function checkTimerText(timerType, text) {
	const due = kinds[timerType].due(text, text, 0);
	if (due.ok) return void 0;
	return due.failure.kind === "incident" ? due.failure.message : due.failure.waiting.reason;
}
/** The next round of a cycle, or undefined after the last. A missed round is made up at once, but only one. */
function nextRound(timer, no, now) {
	if (timer.cycle === void 0 || timer.repetitions === 1) return void 0;
	const repetitions = timer.repetitions === -1 ? -1 : timer.repetitions - 1;
	const dueAt = cycleDue(timer.cycle, timer.dueAt, now);
	return dueAt === void 0 ? void 0 : {
		...timer,
		no,
		repetitions,
		dueAt
	};
}
function firstRound(text, now) {
	if (!text.startsWith("R")) {
		const next = nextCronDate(text, now);
		if (next.ok) return {
			ok: true,
			value: {
				dueAt: next.dueAt,
				repetitions: -1,
				cycle: text
			}
		};
		return next.reason === "invalid" ? fail(next.message) : {
			ok: false,
			failure: unsupported(next.message)
		};
	}
	const repeating = parseRepeating(text);
	if (typeof repeating === "string") return fail(repeating);
	const { repetitions, start, interval } = repeating;
	return {
		ok: true,
		value: {
			dueAt: start ?? addInterval(now, interval),
			repetitions,
			cycle: text
		}
	};
}
function cycleDue(text, previous, now) {
	if (text.startsWith("R")) {
		const repeating = parseRepeating(text);
		return typeof repeating === "string" ? void 0 : Math.max(addInterval(previous, repeating.interval), now);
	}
	const next = nextCronDate(text, now);
	return next.ok ? next.dueAt : void 0;
}
/** `R3/PT1M`, `R/2030-01-01T00:00:00Z/PT1H`; or the engine's complaint. */
function parseRepeating(text) {
	const [count = "", ...rest] = text.split("/");
	const match = /^R(\d*)$/.exec(count);
	if (!match || rest.length === 0) return `Repetition spec must start with R`;
	const interval = parseInterval(rest.at(-1));
	if (!interval) return "Text cannot be parsed to a Period";
	const start = rest.length > 1 ? parseZonedDate(rest[0]) : void 0;
	return {
		repetitions: match[1] === "" ? -1 : Number(match[1]),
		interval,
		...start === void 0 ? {} : { start }
	};
}
/** A date and time with an offset, as `2024-02-29T10:00:00+01:00[Europe/Paris]`; milliseconds since the epoch. */
function parseZonedDate(text) {
	const match = /^(-?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d(?::\d\d(?::\d\d)?)?)(\[[^\]]+\])?$/.exec(text);
	if (!match) return void 0;
	const [, local = "", offset = "Z"] = match;
	const utc = Date.parse(`${local.length === 16 ? `${local}:00` : local.slice(0, 23)}Z`);
	if (Number.isNaN(utc)) return void 0;
	return utc - offsetMs(offset);
}
function offsetMs(offset) {
	if (offset === "Z") return 0;
	const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(":").map(Number);
	return (offset.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1e3;
}
// src/process/transitions.ts
/** Moves an instance to a state and logs it. */
function enter(engine, instance, state) {
	instance.state = state;
	const { element, key, type, part } = instance;
	engine.log({
		event: "element",
		state,
		element,
		instance: key,
		type,
		...part === "body" ? { body: true } : {}
	});
}
/** A new instance, not yet logged, of an element inside a scope. */
function createInstance(engine, element, place) {
	const key = engine.name(element.id);
	const instance = {
		key,
		element: element.id,
		type: element.type,
		state: "created",
		children: [],
		flows: [],
		triggers: [],
		...place,
		process: place.process ?? key
	};
	engine.state.instances[key] = instance;
	engine.instance(place.scope)?.children.push(key);
	return instance;
}
/** A new process instance; its root is begun by the work that this appends. */
function createProcessInstance(engine, model, process, variables, place = {}) {
	const root = createInstance(engine, process, {
		model,
		part: "single",
		caller: place.caller
	});
	if (place.startBefore !== void 0) root.startBefore = place.startBefore;
	if (place.caught) root.triggers.push(place.caught);
	engine.state.processInstances.push({
		instance: root.key,
		state: "active",
		...place.caller === void 0 ? {} : { parent: place.caller },
		...place.correlationKey === void 0 ? {} : { correlationKey: place.correlationKey }
	});
	setLocal(engine, root.key, variables);
	engine.append({
		work: "resume",
		instance: root.key
	});
	return root;
}
/** Begins what stands behind an element; the flows in the engine's order. */
function takeFlows(engine, instance) {
	if (instance.part === "inner") return;
	for (const flow of engine.graph(instance).outgoing(instance.element)) takeFlow(engine, instance, flow.id, flow.target);
}
function takeFlow(engine, instance, flow, target) {
	const scope = instance.scope;
	engine.log({
		event: "flow",
		flow
	});
	engine.instance(scope)?.flows.push(flow);
	engine.append({
		work: "activate",
		element: target,
		scope,
		flow
	});
}
function activateIn(engine, scope, element) {
	engine.append({
		work: "activate",
		element: element.id,
		scope: scope.key
	});
}
function completeLater(engine, instance) {
	engine.append({
		work: "complete",
		instance: instance.key
	});
}
/**
* Completes an instance. Where no flow leads on, its scope has a say before (a multi-instance body collects the output)
* and learns of it after.
*/
function complete$1(engine, instance, leadsOn) {
	const scope = engine.instance(instance.scope);
	const ends = scope !== void 0 && !(leadsOn ?? (instance.part !== "inner" && engine.graph(instance).outgoing(instance.element).length > 0));
	const before = ends ? engine.behavior(scope).beforePathEnds?.(engine, scope, instance) : void 0;
	if (before && !before.ok) return before.failure;
	enter(engine, instance, "completed");
	remove(engine, instance);
	if (ends) engine.behavior(scope).afterPathEnded?.(engine, scope, before?.value ?? false);
}
/** Completes and takes the flows that lead on. */
function completeAndLeave(engine, instance) {
	const failure = complete$1(engine, instance);
	if (!failure) takeFlows(engine, instance);
	return failure;
}
/** The last step of a termination, when nothing runs inside any more. */
function terminated(engine, instance) {
	enter(engine, instance, "terminated");
	remove(engine, instance);
}
function remove(engine, instance) {
	delete engine.state.instances[instance.key];
	if (instance.job !== void 0) delete engine.state.jobs[instance.job];
	const scope = engine.instance(instance.scope);
	if (scope) scope.children = scope.children.filter((key) => key !== instance.key);
}
/** Ends everything inside a scope; false when there is nothing. */
function terminateChildren(engine, scope) {
	if (scope.children.length === 0) return false;
	engine.append({
		work: "terminateChildren",
		scope: scope.key
	});
	return true;
}
/** Has a scope nothing left to do? Where it was interrupted, tokens on its flows begin nothing any more. */
function isDone(scope) {
	return scope.children.length === 0 && (scope.flows.length === 0 || scope.interruptedBy !== void 0);
}
// src/process/catchEvents.ts
/** What an instance waits for: its own event, its boundary events, event subprocesses, the events behind a gateway. */
function eventsOf(engine, instance) {
	const graph = engine.graph(instance);
	if (instance.type === "eventBasedGateway") return graph.outgoing(instance.element).flatMap((flow) => graph.element(flow.target) ?? []);
	const own = isCatching(engine.element(instance)) && instance.part !== "body" ? [engine.element(instance)] : [];
	const inside = instance.part === "body" ? [] : graph.eventSubprocessStarts(instance.element);
	const boundary = instance.part === "inner" ? [] : graph.boundaryEvents(instance.element);
	return [
		...own,
		...inside,
		...boundary
	];
}
function isCatching(element) {
	return element.type === "intermediateCatchEvent" || element.type === "receiveTask";
}
/**
* Begins to wait for all events of an instance. All expressions are evaluated first: when one fails nothing waits.
* Messages are opened first, then timers, then signals.
*/
function subscribe(engine, instance) {
	const opened = [];
	for (const event of eventsOf(engine, instance)) {
		const result = prepare(engine, instance, event);
		if (!result.ok) return result.failure;
		if (result.value) opened.push(result.value);
	}
	for (const item of opened) if (item.kind === "message") engine.append(item.work);
	for (const item of opened) if (item.kind === "timer") addTimer(engine, item.timer);
	for (const item of opened) {
		if (item.kind !== "signal") continue;
		const { element, name } = item;
		engine.state.signalSubscriptions.push({
			no: engine.nextNo(),
			instance: instance.key,
			element,
			name
		});
		engine.log({
			event: "signalSubscription",
			state: "created",
			element,
			name
		});
	}
}
function addTimer(engine, timer) {
	engine.state.timers.push(timer);
	engine.log({
		event: "timer",
		state: "created",
		element: timer.element,
		repetitions: timer.repetitions
	});
}
/** Evaluates what an event waits for; nothing for events that need no subscription (errors, escalations, links …). */
function prepare(engine, instance, event) {
	const message = event.message ?? definition(event, "message");
	if (message) {
		const name = evaluateString(engine, instance.key, message.messageName ?? "", {
			element: event.id,
			field: "messageName"
		});
		if (!name.ok) return name;
		const place = {
			element: event.id,
			field: correlationKeyField
		};
		const key = evaluateCorrelationKey(engine, instance.key, message.correlationKey ?? "", place);
		if (!key.ok) return key;
		return {
			ok: true,
			value: {
				kind: "message",
				work: {
					work: "openSubscription",
					instance: instance.key,
					element: event.id,
					name: name.value,
					correlationKey: key.value,
					stays: event.interrupting === false
				}
			}
		};
	}
	if (definition(event, "timer")) {
		const timer = evaluateTimer(engine, instance, event);
		return timer.ok ? {
			ok: true,
			value: {
				kind: "timer",
				timer: timer.value
			}
		} : timer;
	}
	const signal = definition(event, "signal");
	if (signal) {
		const place = {
			element: event.id,
			field: "signalName"
		};
		const name = evaluateString(engine, instance.key, signal.signalName ?? "", place);
		return name.ok ? {
			ok: true,
			value: {
				kind: "signal",
				element: event.id,
				name: name.value
			}
		} : name;
	}
	if (event.eventDefinitions.find(({ kind }) => kind === "conditional" || kind === "other")) return {
		ok: false,
		failure: unsupported(`The event "${event.id}" is of a kind that is not simulated.`)
	};
	return {
		ok: true,
		value: void 0
	};
}
/** Stops waiting for whatever an instance waits for, or for some of it. */
function unsubscribe(engine, instance, which = () => true) {
	const { state } = engine;
	const graph = engine.graph(instance);
	const isOwn = (item) => item.instance === instance.key && which(graph.element(item.element));
	for (const { element, repetitions } of state.timers.filter(isOwn)) engine.log({
		event: "timer",
		state: "canceled",
		element,
		repetitions
	});
	for (const { element, name, correlationKey } of state.subscriptions.filter(isOwn)) engine.log({
		event: "subscription",
		state: "deleted",
		element,
		name,
		correlationKey
	});
	for (const { element, name } of state.signalSubscriptions.filter(isOwn)) engine.log({
		event: "signalSubscription",
		state: "deleted",
		element,
		name
	});
	state.timers = state.timers.filter((item) => !isOwn(item));
	state.subscriptions = state.subscriptions.filter((item) => !isOwn(item));
	state.signalSubscriptions = state.signalSubscriptions.filter((item) => !isOwn(item));
}
/** May an event still be caught here? Not once the instance is ended or ending, or another event has interrupted it. */
function acceptsEvent(engine, instance, event) {
	if (instance.state !== "activated") return false;
	if (event.type === "startEvent") return instance.interruptedBy === void 0;
	return !instance.triggers.some((trigger) => engine.graph(instance).element(trigger.element)?.interrupting !== false);
}
/**
* An event happens where an instance waits for it. The waiting element itself completes; an interrupting boundary event
* or event subprocess first ends what is in its way; one beside it begins at once.
*/
function trigger(engine, instance, event, variables) {
	const caught = {
		element: event.id,
		variables
	};
	if (event.type === "startEvent") {
		if (event.interrupting === false) return beginEventSubprocess(engine, instance, caught);
		return interrupt(engine, instance, event, caught);
	}
	if (event.type !== "boundaryEvent") {
		if (instance.type === "eventBasedGateway") instance.triggers.push(caught);
		else if (Object.keys(variables).length > 0) instance.event = variables;
		return completeLater(engine, instance);
	}
	if (event.interrupting === false) return beginTriggered(engine, instance.scope, caught);
	instance.triggers.push(caught);
	engine.append({
		work: "terminate",
		instance: instance.key
	});
}
/** Ends everything in a scope but the event subprocess that is to begin. */
function interrupt(engine, scope, start, caught) {
	scope.interruptedBy = start.parent;
	scope.flows = [];
	unsubscribe(engine, scope, (event) => event?.type === "startEvent");
	scope.triggers.push(caught);
	if (!terminateChildren(engine, scope)) beginPendingEventSubprocess(engine, scope);
}
/** The event subprocess for which a scope was interrupted, once nothing else runs in it. */
function beginPendingEventSubprocess(engine, scope) {
	const index = scope.triggers.findIndex((caught) => engine.graph(scope).element(caught.element)?.parent === scope.interruptedBy);
	if (index < 0) return false;
	const [caught] = scope.triggers.splice(index, 1);
	beginEventSubprocess(engine, scope, caught);
	return true;
}
function beginEventSubprocess(engine, scope, caught) {
	const start = engine.graph(scope).element(caught.element);
	engine.append({
		work: "activate",
		element: start.parent,
		scope: scope.key,
		event: caught.variables
	});
}
/** Begins a boundary event, or an event behind an event-based gateway: at once, with the event's variables in it. */
function beginTriggered(engine, scopeKey, caught) {
	const scope = engine.instance(scopeKey);
	const element = engine.graph(scope).element(caught.element);
	const { model, process } = scope;
	const instance = createInstance(engine, element, {
		model,
		process,
		part: "single",
		scope: scopeKey
	});
	enter(engine, instance, "activating");
	enter(engine, instance, "activated");
	setLocal(engine, instance.key, caught.variables);
	completeLater(engine, instance);
}
var noVariables = Object.freeze(emptyObject());
// src/process/mappings.ts
var fieldOf = {
	inputs: inputField,
	outputs: outputField
};
/** Evaluates the mappings of an element; the result holds one variable for each first part of a target. */
function evaluateMappings(engine, instance, element, kind) {
	const mappings = element[kind];
	const tree = treeOf(mappings);
	const leaves = leavesOf(tree);
	const scope = visibleScopes(engine.state, instance.key);
	const trace = (mapping, result) => {
		const { source: text, target } = mapping;
		if (isExpression(text)) engine.traces.push({
			element: element.id,
			field: fieldOf[kind](target),
			text,
			scope,
			result
		});
	};
	const whole = contextText(tree, kind);
	const place = (leaf) => ({
		element: element.id,
		field: fieldOf[kind](leaf?.target ?? "")
	});
	const refused = syntaxFailure(engine, whole, leaves);
	if (refused) {
		for (const leaf of leaves) trace(leaf, evaluateText(engine, sourceText(leaf), scope));
		return {
			ok: false,
			failure: evaluationFailure(refused.result, "IO_MAPPING_ERROR", place(refused.leaf))
		};
	}
	if (isIndependent(engine, mappings, kind, leaves.length)) {
		const results = leaves.map((leaf) => ({
			leaf,
			result: evaluateText(engine, sourceText(leaf), scope)
		}));
		if (results.every(({ result }) => result.ok)) {
			for (const { leaf, result } of results) trace(leaf, result);
			return {
				ok: true,
				value: assemble(tree, new Map(results.map(({ leaf, result }) => [leaf, valueOf(result)])))
			};
		}
	}
	for (const leaf of leaves) trace(leaf, evaluateLeaf(engine, tree, leaf, kind, scope));
	const result = evaluateText(engine, `=${whole.text}`, scope);
	if (result.ok) return {
		ok: true,
		value: isObject$1(result.value) ? result.value : emptyObject()
	};
	return {
		ok: false,
		failure: evaluationFailure(result, "IO_MAPPING_ERROR", place(leaves[0]))
	};
}
/** The one expression that the engine makes of all mappings of an element; undefined when there are none. */
function mappingText(element, kind) {
	return element[kind].length > 0 ? `=${contextText(treeOf(element[kind]), kind).text}` : void 0;
}
/**
* Texts that the engine would refuse at deployment: a source that does not parse, or one that parses only by itself (a
* comment at its end takes the rest of the context with it), or a target that is no name.
*/
function syntaxFailure(engine, whole, leaves) {
	const syntaxOf = (text) => compileExpression(text, engine.options.line, "engine").syntax;
	for (const leaf of leaves) {
		const own = syntaxOf(sourceText(leaf));
		if (own) return {
			leaf,
			result: own
		};
	}
	const result = syntaxOf(`=${whole.text}`);
	if (!result) return void 0;
	const at = result.problem.at?.from ?? 0;
	return {
		leaf: leaves.find((leaf) => whole.places.get(leaf).some(({ to }) => at <= to + 1)) ?? leaves.at(-1),
		result
	};
}
/** Does no source read what an earlier mapping made? Nested output targets always read the variable they go into. */
function isIndependent(engine, mappings, kind, leaves) {
	if (leaves < mappings.length) return false;
	if (kind === "outputs" && mappings.some((mapping) => mapping.target.includes("."))) return false;
	const made = /* @__PURE__ */ new Set();
	for (const { source, target } of mappings) {
		const { paths } = compileExpression(source, engine.options.line, "engine");
		if (isExpression(source) && paths.some((path) => made.has(path.segments[0].name))) return false;
		for (const part of target.split(".")) made.add(part);
	}
	return true;
}
function treeOf(mappings) {
	const tree = /* @__PURE__ */ new Map();
	for (const mapping of mappings) {
		const path = mapping.target.split(".");
		let branch = tree;
		for (const part of path.slice(0, -1)) {
			let next = branch.get(part);
			if (!(next instanceof Map)) branch.set(part, next = /* @__PURE__ */ new Map());
			branch = next;
		}
		branch.set(path.at(-1), mapping);
	}
	return tree;
}
function leavesOf(tree) {
	return [...tree.values()].flatMap((node) => node instanceof Map ? leavesOf(node) : [node]);
}
/** Static text is quoted, nothing but quotes escaped: the engine reads a backslash as FEEL does. No source is null. */
function sourceText({ source }) {
	if (isExpression(source)) return source;
	return source === "" ? "=null" : `="${source.replaceAll("\"", "\\\"")}"`;
}
/** The context as the engine writes it, up to a leaf or as a whole. */
function contextText(tree, kind, last) {
	const places = /* @__PURE__ */ new Map();
	let text = "";
	let lastPath = "";
	let done = false;
	const write = (branch, path) => {
		text += "{";
		let separator = "";
		for (const [key, node] of branch) {
			if (done) break;
			text += `${separator}${key}:`;
			separator = ",";
			const inner = [...path, key];
			if (node instanceof Map) writeBranch(node, inner);
			else {
				const from = text.length;
				text += expressionText(sourceText(node));
				places.set(node, [{
					from,
					to: text.length
				}]);
				lastPath = inner.join(".");
				done = node === last;
			}
		}
		text += "}";
	};
	const writeBranch = (branch, path) => {
		if (kind === "inputs") return write(branch, path);
		const existing = path.join(".");
		text += `if (${existing} != null) then context merge(${existing},`;
		const from = text.length;
		write(branch, path);
		const again = text.length + 7;
		for (const leaf of leavesOf(branch)) {
			const copies = (places.get(leaf) ?? []).map((place) => ({
				from: place.from - from + again,
				to: place.to - from + again
			}));
			places.get(leaf)?.push(...copies);
		}
		text += `) else ${text.slice(from)}`;
	};
	write(tree, []);
	return {
		text,
		places,
		path: lastPath
	};
}
/** One mapping as the whole text gives it. Where even that part fails, the source by itself tells more. */
function evaluateLeaf(engine, tree, leaf, kind, scope) {
	const { text, places, path } = contextText(tree, kind, leaf);
	const result = evaluateText(engine, `=${text}.${path}`, scope);
	if (!result.ok) return evaluateText(engine, sourceText(leaf), scope);
	const warnings = places.get(leaf).flatMap(({ from, to }) => result.warnings.filter((warning) => warning.from > from && warning.to <= to + 1).map((warning) => ({
		...warning,
		from: warning.from - from,
		to: warning.to - from
	})));
	return {
		...result,
		warnings
	};
}
function valueOf(result) {
	return result.ok ? result.value : null;
}
function assemble(tree, values) {
	const object = emptyObject();
	for (const [key, node] of tree) object[key] = node instanceof Map ? assemble(node, values) : values.get(node);
	return object;
}
// src/process/checkDeployment.ts
var needsTask = "Must have exactly one 'zeebe:taskDefinition' extension element";
var either = (other) => `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`;
var publishes = (element) => element.taskDefinition || element.publishesMessage ? void 0 : either("publishMessage");
var throwsMessage = (element, graph) => definition(element, "message") ? publishes(element, graph) : void 0;
var hasFixedDuration = (element) => definition(element, "timer")?.timerType === "timeCycle" ? "Intermediate timer catch event must have either a time duration or a time date." : void 0;
var noInterruptingCycle = (element) => element.interrupting && definition(element, "timer")?.timerType === "timeCycle" ? "Interrupting timer event with time cycle is not allowed." : void 0;
var waitsForEvents = (element, graph) => {
	const targets = graph.outgoing(element.id).map((flow) => graph.element(flow.target));
	const allowed = targets.every((target) => target?.type === "intermediateCatchEvent" && target.eventDefinitions.some(({ kind }) => kind === "message" || kind === "timer" || kind === "signal"));
	if (targets.length < 2) return "Event-based gateway must have at least 2 outgoing sequence flows.";
	return allowed ? void 0 : "Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.";
};
/** By element type. */
var checks = {
	serviceTask: (element) => element.taskDefinition ? void 0 : needsTask,
	businessRuleTask: (element) => element.taskDefinition || element.calledDecision ? void 0 : either("calledDecision"),
	scriptTask: (element) => element.taskDefinition || element.script ? void 0 : either("script"),
	sendTask: publishes,
	intermediateThrowEvent: throwsMessage,
	endEvent: throwsMessage,
	intermediateCatchEvent: hasFixedDuration,
	boundaryEvent: noInterruptingCycle,
	startEvent: noInterruptingCycle,
	eventBasedGateway: waitsForEvents
};
/** All problems of a model; none means that the engine takes it. */
function checkDeployment(model, line) {
	const graph = graphOf(model);
	return [
		...checkProcesses(graph),
		...Object.values(model.elements).flatMap((element) => [
			...checkElement(element, graph),
			...checkOutputs(element),
			...checkTimer(element),
			...checkExpressions(element, line)
		]),
		...graph.processes.flatMap((process) => checkLinks(process, graph)),
		...Object.values(model.flows).flatMap((flow) => checkCondition(flow, graph, line))
	];
}
function checkProcesses(graph) {
	if (graph.processes.some((process) => process.isExecutable)) return [];
	return [{
		element: graph.processes[0]?.id ?? "",
		path: "definitions",
		message: "Must contain at least one executable process"
	}];
}
function checkElement(element, graph) {
	const message = Object.hasOwn(checks, element.type) ? checks[element.type](element, graph) : void 0;
	return message === void 0 ? [] : [{
		element: element.id,
		path: element.id,
		message
	}];
}
function checkOutputs(element) {
	return element.outputs.filter(({ source }) => source !== "" && !isExpression(source)).map(({ source }) => ({
		element: element.id,
		path: `${element.id} > extensionElements > ioMapping > output`,
		message: `Expected expression but found static value '${source}'. An expression must start with '=' (e.g. '=${source}').`
	}));
}
var timerWords = {
	timeDuration: "duration",
	timeDate: "date",
	timeCycle: "cycle"
};
function checkTimer(element) {
	const { timerType, expression = "" } = definition(element, "timer") ?? {};
	if (!timerType || isExpression(expression)) return [];
	const reason = checkTimerText(timerType, expression);
	if (reason === void 0) return [];
	return [{
		element: element.id,
		path: element.id,
		message: `Invalid timer ${timerWords[timerType]} expression (${reason})`
	}];
}
function checkLinks(process, graph) {
	return [process, ...descendants(process.id, graph)].flatMap((scope) => {
		const events = graph.children(scope.id).filter((child) => definition(child, "link"));
		const names = (type) => events.filter((event) => event.type === type).map((event) => definition(event, "link").name ?? "");
		const caught = names("intermediateCatchEvent");
		const missing = names("intermediateThrowEvent").filter((name) => !caught.includes(name));
		const twice = caught.filter((name, index) => caught.indexOf(name) !== index);
		const problem = (message) => ({
			element: process.id,
			path: process.id,
			message
		});
		return [...new Set(missing.map((name) => `Can't find an catch link event for the throw link event with the name '${name}'.`)), ...new Set(twice.map((name) => `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`))].map(problem);
	});
}
function descendants(scope, graph) {
	const found = [];
	const open = [...graph.children(scope)];
	for (let element = open.pop(); element; element = open.pop()) {
		found.push(element);
		open.push(...graph.children(element.id));
	}
	return found;
}
function checkCondition(flow, graph, line) {
	const source = graph.element(flow.source);
	const chooses = source?.type === "exclusiveGateway" || source?.type === "inclusiveGateway";
	if (flow.condition !== void 0) return checkSyntax(flow.id, flow.condition, line);
	if (!chooses || source.defaultFlow === flow.id || graph.outgoing(source.id).length < 2) return [];
	return [{
		element: flow.id,
		path: flow.id,
		message: "Must have a condition"
	}];
}
function checkExpressions(element, line) {
	const loop = element.multiInstance;
	return [
		...element.inputs.map(({ source }) => source),
		...element.outputs.map(({ source }) => source),
		mappingText(element, "inputs"),
		mappingText(element, "outputs"),
		element.taskDefinition?.type,
		element.taskDefinition?.retries,
		element.script?.expression,
		element.calledElement?.processId,
		loop?.inputCollection,
		loop?.outputElement,
		loop?.completionCondition,
		element.message?.correlationKey,
		definition(element, "message")?.correlationKey,
		definition(element, "timer")?.expression
	].flatMap((text) => text === void 0 ? [] : checkSyntax(element.id, text, line)).slice(0, 1);
}
function checkSyntax(element, text, line) {
	const syntax = isExpression(text) ? compileExpression(text, line, "engine").syntax : void 0;
	if (!syntax || syntax.kind !== "syntax") return [];
	return [{
		element,
		path: element,
		message: syntax.error || `failed to parse expression '${expressionText(text)}'`
	}];
}
// src/process/processes.ts
/** In the order of models. */
function deployedProcesses(state) {
	return allProcesses(state).filter(({ element }) => element.isExecutable === true);
}
/** Of an id that comes twice the last counts. */
function findProcess(state, id) {
	return deployedProcesses(state).findLast((process) => process.element.id === id);
}
/** The same, executable or not: a diagram that would not deploy as it is can still be tried out. */
function findAnyProcess(state, id) {
	return allProcesses(state).findLast((process) => process.element.id === id);
}
function allProcesses(state) {
	return state.models.flatMap((source, model) => {
		const graph = graphOf(source);
		return graph.processes.map((element) => ({
			model,
			element,
			graph
		}));
	});
}
// src/process/outputs.ts
/** Input mappings: their targets become variables of the instance itself. */
function applyInputs(engine, instance, element) {
	if (element.inputs.length === 0) return void 0;
	const result = evaluateMappings(engine, instance, element, "inputs");
	if (!result.ok) return result.failure;
	setLocal(engine, instance.key, result.value);
}
/**
* With output mappings the variables of the job or event stay in the instance, and only the targets go up. Without, the
* variables go up themselves; so do those that an event brought when it began, but not those of a caught error.
*/
function applyOutputs(engine, instance, element) {
	const event = instance.event;
	if (element.outputs.length > 0) {
		if (event) setLocal(engine, instance.key, event);
		const result = evaluateMappings(engine, instance, element, "outputs");
		if (!result.ok) return result.failure;
		propagate(engine, outputScope(instance), result.value);
	} else if (event) propagate(engine, instance.key, event);
	else if (bringsVariables(engine, instance, element)) propagate(engine, outputScope(instance), engine.state.variables[instance.key] ?? emptyObject());
	delete instance.event;
}
/** An instance of a multi-instance activity writes to its own scope first, where its output element is. */
function outputScope(instance) {
	return instance.part === "inner" ? instance.key : instance.scope;
}
function bringsVariables(engine, instance, element) {
	if (element.type === "startEvent") return true;
	if (element.type === "boundaryEvent") return !definition(element, "error");
	const graph = engine.graph(instance);
	return element.type === "intermediateCatchEvent" && graph.incoming(element.id).some((flow) => graph.element(flow.source)?.type === "eventBasedGateway");
}
// src/process/state.ts
/** A dictionary without a prototype: any BPMN id is a key like any other. */
function dictionary(entries) {
	return Object.assign(Object.create(null), entries);
}
function emptyState(models) {
	return {
		model: models[0],
		models,
		clockMs: 0,
		names: dictionary(),
		instances: dictionary(),
		processInstances: [],
		variables: dictionary(),
		jobs: dictionary(),
		incidents: [],
		timers: [],
		messages: [],
		subscriptions: [],
		signalSubscriptions: [],
		compensations: [],
		waiting: [],
		lastNo: 0,
		lastMessageNo: 0
	};
}
/** A copy that a step may change: everything but the values of variables. */
function copyState(state) {
	const copyAll = (items) => {
		const copy = dictionary();
		for (const key of Object.keys(items)) copy[key] = { ...items[key] };
		return copy;
	};
	const instances = copyAll(state.instances);
	for (const key of Object.keys(instances)) {
		const instance = instances[key];
		instance.children = [...instance.children];
		instance.flows = [...instance.flows];
		instance.triggers = [...instance.triggers];
		if (instance.loop) instance.loop = { ...instance.loop };
		if (instance.compensating) instance.compensating = [...instance.compensating];
	}
	return {
		...state,
		names: dictionary(state.names),
		instances,
		processInstances: state.processInstances.map((item) => ({ ...item })),
		variables: dictionary(state.variables),
		jobs: copyAll(state.jobs),
		incidents: state.incidents.map((item) => ({ ...item })),
		timers: [...state.timers],
		messages: state.messages.map((item) => ({
			...item,
			correlatedTo: [...item.correlatedTo]
		})),
		subscriptions: [...state.subscriptions],
		signalSubscriptions: [...state.signalSubscriptions],
		compensations: state.compensations.map((item) => ({ ...item })),
		waiting: [...state.waiting]
	};
}
// src/process/jobs.ts
var defaultRetries = 3;
/** Type and retries are evaluated, headers never are. */
function evaluateJob(engine, instance, element) {
	const { type = "", retries } = element.taskDefinition ?? {};
	const jobType = evaluateString(engine, instance.key, type, {
		element: element.id,
		field: taskDefinitionField("type")
	});
	if (!jobType.ok) return jobType;
	const place = {
		element: element.id,
		field: taskDefinitionField("retries")
	};
	const count = retries === void 0 || retries === "" ? {
		ok: true,
		value: defaultRetries
	} : evaluateNumber(engine, instance.key, retries, place);
	if (!count.ok) return count;
	const headers = dictionary();
	for (const { key, value } of element.headers) headers[key] = value;
	return {
		ok: true,
		value: {
			type: jobType.value,
			retries: Math.trunc(count.value),
			headers
		}
	};
}
function createJob(engine, instance, properties) {
	const key = `job-${engine.nextNo()}`;
	const job = {
		key,
		element: instance.element,
		instance: instance.key,
		state: "activatable",
		...properties
	};
	engine.state.jobs[key] = job;
	instance.job = key;
	logJob(engine, job, "created");
}
function cancelJob(engine, instance) {
	const job = instance.job === void 0 ? void 0 : engine.state.jobs[instance.job];
	if (!job) return;
	delete engine.state.jobs[job.key];
	delete instance.job;
	logJob(engine, job, "canceled");
}
function logJob(engine, { key, type, element, instance, retries }, state, more = {}) {
	engine.log({
		event: "job",
		state,
		job: key,
		element,
		instance,
		retries,
		type,
		...more
	});
}
/** The oldest job that can be activated and fits; it is then taken. */
function activateJob(engine, fits) {
	const job = Object.values(engine.state.jobs).find((candidate) => candidate.state === "activatable" && fits(candidate));
	if (!job) return void 0;
	job.state = "activated";
	const { key, type, element, instance, retries, headers } = job;
	return {
		key,
		type,
		element,
		instance,
		retries,
		headers,
		variables: visibleVariables(engine.state, instance)
	};
}
/** Failed jobs whose backoff is over can be activated again. */
function endBackoffs(engine) {
	for (const job of Object.values(engine.state.jobs)) {
		if (job.state !== "failed" || job.dueAt === void 0 || job.dueAt > engine.now) continue;
		job.state = "activatable";
		delete job.dueAt;
		logJob(engine, job, "recurred_after_backoff");
	}
}
// src/process/behaviors/activity.ts
/** Ends an instance in which nothing else runs. */
function terminateNow(engine, instance) {
	cancelJob(engine, instance);
	unsubscribe(engine, instance);
	engine.closeIncidents(instance);
	finishTermination(engine, instance);
}
/** The instance is gone: the boundary event that ended it begins, or its scope learns of it. */
function finishTermination(engine, instance) {
	const caught = instance.triggers.shift();
	terminated(engine, instance);
	const scope = engine.instance(instance.scope);
	if (!scope) return;
	if (caught && scope.state === "activated" && scope.interruptedBy === void 0) beginTriggered(engine, scope.key, caught);
	else engine.behavior(scope).childTerminated?.(engine, scope);
}
// src/process/compensation.ts
/** Remembers a completing activity that has a handler, and a subprocess in which such activities were completed. */
function recordCompensation(engine, instance) {
	if (instance.part === "inner" || instance.scope === void 0) return;
	const { state } = engine;
	const boundary = engine.graph(instance).boundaryEvents(instance.element).find((event) => definition(event, "compensation"));
	const holds = state.compensations.some((item) => item.scope === instance.key && item.state === "created");
	const handler = boundary?.compensationHandler;
	if (handler === void 0 && !holds) return;
	const record = {
		no: engine.nextNo(),
		scope: instance.scope,
		activity: instance.element,
		instance: instance.key,
		state: "created",
		process: instance.process,
		model: instance.model,
		...handler === void 0 ? {} : {
			boundary: boundary.id,
			handler
		}
	};
	state.compensations.push(record);
	logCompensation(engine, record, "created");
}
/** The process ends: what was never compensated never will be. */
function dropCompensations(engine, process) {
	const { state } = engine;
	const own = state.compensations.filter((item) => item.process === process.key);
	for (const record of own) logCompensation(engine, record, "deleted");
	state.compensations = state.compensations.filter((item) => item.process !== process.key);
}
/** Throw and end events: all handlers start at once, in the order in which their activities were completed. */
var compensationThrowEvent = {
	activate: (engine, instance, element) => {
		enter(engine, instance, "activated");
		const activityRef = definition(element, "compensation")?.activityRef;
		const records = engine.state.compensations.filter((item) => item.scope === instance.scope && item.state === "created" && (activityRef === void 0 || item.activity === activityRef));
		instance.compensating = [];
		for (const record of records) compensate(engine, instance, record);
		if (instance.compensating.length === 0) completeLater(engine, instance);
	},
	complete: (engine, instance, element) => applyOutputs(engine, instance, element) ?? completeAndLeave(engine, instance),
	terminate: terminateNow
};
function compensate(engine, thrower, record) {
	record.thrownBy = thrower.key;
	record.state = "triggered";
	if (record.handler !== void 0) {
		passBoundary(engine, thrower, record);
		logCompensation(engine, record, "triggered");
		thrower.compensating.push(record.handler);
		engine.append({
			work: "activate",
			element: record.handler,
			scope: thrower.scope,
			compensationOf: thrower.key
		});
	} else logCompensation(engine, record, "triggered");
	const inside = engine.state.compensations.filter((item) => item.scope === record.instance && item.state === "created");
	for (const inner of inside) compensate(engine, thrower, inner);
}
/** The boundary event is passed in one go. */
function passBoundary(engine, thrower, record) {
	const boundary = engine.graph(thrower).element(record.boundary);
	const { model, process, scope } = thrower;
	const instance = createInstance(engine, boundary, {
		model,
		process,
		part: "single",
		scope
	});
	for (const state of [
		"activating",
		"activated",
		"completing",
		"completed"
	]) enter(engine, instance, state);
	delete engine.state.instances[instance.key];
	const parent = engine.instance(scope);
	parent.children = parent.children.filter((key) => key !== instance.key);
}
/** A handler has completed; with the last one the throwing event goes on. */
function handlerCompleted(engine, instance) {
	const thrower = engine.instance(instance.compensationOf);
	if (!thrower) return;
	const { state } = engine;
	const own = (item) => item.thrownBy === thrower.key;
	const record = state.compensations.find((item) => own(item) && item.handler === instance.element);
	const finish = (done) => {
		logCompensation(engine, done, "completed");
		state.compensations = state.compensations.filter((item) => item !== done);
	};
	if (record) finish(record);
	for (const holder of state.compensations.filter((item) => own(item) && item.handler === void 0)) if (!state.compensations.some((item) => item.scope === holder.instance)) finish(holder);
	thrower.compensating = thrower.compensating.filter((_, index, all) => index !== all.indexOf(instance.element));
	if (thrower.compensating.length === 0) completeLater(engine, thrower);
}
function logCompensation(engine, { activity, handler = "", thrownBy }, state) {
	engine.log({
		event: "compensation",
		state,
		activity,
		handler,
		thrownBy: engine.instance(thrownBy)?.element ?? ""
	});
}
// src/process/behaviors/serviceTask.ts
/** The behaviour of an element whose job is made of these properties. */
function jobBehavior(evaluate) {
	return {
		activate: (engine, instance, element) => {
			const failure = applyInputs(engine, instance, element);
			if (failure) return failure;
			const job = evaluate(engine, instance, element);
			if (!job.ok) return job.failure;
			const notWaiting = subscribe(engine, instance);
			if (notWaiting) return notWaiting;
			createJob(engine, instance, job.value);
			enter(engine, instance, "activated");
		},
		complete: completeActivity,
		terminate: terminateNow
	};
}
/** Output mappings, then on; boundary events no longer wait. */
var completeActivity = (engine, instance, element) => {
	const failure = applyOutputs(engine, instance, element);
	if (failure) return failure;
	unsubscribe(engine, instance);
	recordCompensation(engine, instance);
	return completeAndLeave(engine, instance);
};
var serviceTask = jobBehavior(evaluateJob);
// src/process/behaviors/callActivity.ts
var callActivity = {
	activate: (engine, instance, element) => {
		const failure = applyInputs(engine, instance, element);
		if (failure) return failure;
		const place = {
			element: element.id,
			field: calledProcessField
		};
		const id = evaluateString(engine, instance.key, element.calledElement?.processId ?? "", place);
		if (!id.ok) return id.failure;
		const found = findProcess(engine.state, id.value);
		const process = `Expected process with BPMN process id '${id.value}'`;
		if (!found) return incident("CALLED_ELEMENT_ERROR", `${process} to be deployed, but not found.`);
		if (!found.graph.noneStart(id.value)) return incident("CALLED_ELEMENT_ERROR", `${process} to have a none start event, but not found.`);
		const notWaiting = subscribe(engine, instance);
		if (notWaiting) return notWaiting;
		enter(engine, instance, "activated");
		const variables = element.calledElement?.propagateAllParentVariables === false ? engine.state.variables[instance.key] ?? emptyObject() : visibleVariables(engine.state, instance.key);
		instance.called = createProcessInstance(engine, found.model, found.element, variables, { caller: instance.key }).key;
	},
	complete: completeActivity,
	terminate: (engine, instance) => {
		unsubscribe(engine, instance);
		engine.closeIncidents(instance);
		if (engine.instance(instance.called)) engine.append({
			work: "terminate",
			instance: instance.called
		});
		else finishTermination(engine, instance);
	}
};
/** With output mappings all variables of the called process come in, even where they are not to be propagated. */
function calledProcessCompleted(engine, caller, called) {
	const element = engine.element(caller);
	const variables = engine.state.variables[called.key];
	const comesIn = element.outputs.length > 0 || element.calledElement?.propagateAllChildVariables !== false;
	if (variables && comesIn) caller.event = variables;
	completeLater(engine, caller);
}
function calledProcessTerminated(engine, caller) {
	if (caller.state === "terminating") finishTermination(engine, caller);
}
// src/process/behaviors/gateways.ts
var noFlow = incident("CONDITION_ERROR", "Expected at least one condition to evaluate to true, or to have a default flow");
function pass(engine, instance, flows) {
	enter(engine, instance, "activated");
	enter(engine, instance, "completing");
	const failure = complete$1(engine, instance);
	if (!failure) for (const flow of flows) takeFlow(engine, instance, flow.id, flow.target);
	return failure;
}
function holds(engine, instance, flow) {
	return evaluateBoolean(engine, instance.key, flow.condition, {
		element: flow.id,
		field: conditionField
	});
}
/** A gateway that looks at conditions: the flows to take, or the incident. */
function conditional(choose) {
	return {
		activate: (engine, instance, element) => {
			const flows = engine.graph(instance).outgoing(element.id);
			if (flows.length === 0) {
				enter(engine, instance, "activated");
				completeLater(engine, instance);
				return;
			}
			if (flows.length === 1 && flows[0].condition === void 0) return pass(engine, instance, flows);
			const chosen = choose(engine, instance, flows.filter((flow) => flow.condition !== void 0 && flow.id !== element.defaultFlow));
			if (!chosen.ok) return chosen.failure;
			const taken = chosen.value.length > 0 ? chosen.value : flows.filter((flow) => flow.id === element.defaultFlow);
			return taken.length > 0 ? pass(engine, instance, taken) : noFlow;
		},
		complete: (engine, instance) => complete$1(engine, instance),
		terminate: terminateNow
	};
}
/** The first flow whose condition holds. One that is no boolean is an incident, even before another that holds. */
var exclusiveGateway = conditional((engine, instance, flows) => {
	for (const flow of flows) {
		const result = holds(engine, instance, flow);
		if (!result.ok) return result;
		if (result.value) return {
			ok: true,
			value: [flow]
		};
	}
	return {
		ok: true,
		value: []
	};
});
/** All flows whose conditions hold; all conditions are evaluated. */
var inclusiveGateway = conditional((engine, instance, flows) => {
	const taken = [];
	for (const flow of flows) {
		const result = holds(engine, instance, flow);
		if (!result.ok) return result;
		if (result.value) taken.push(flow);
	}
	return {
		ok: true,
		value: taken
	};
});
var parallelGateway = {
	activate: (engine, instance, element) => pass(engine, instance, engine.graph(instance).outgoing(element.id)),
	complete: (engine, instance) => complete$1(engine, instance),
	terminate: terminateNow
};
/** Waits for the events behind it; the first that happens is the way on. */
var eventBasedGateway = {
	activate: (engine, instance) => {
		const failure = subscribe(engine, instance);
		if (failure) return failure;
		enter(engine, instance, "activated");
	},
	complete: (engine, instance) => {
		const caught = instance.triggers.shift();
		unsubscribe(engine, instance);
		if (!caught) {
			const failure = complete$1(engine, instance);
			if (!failure) takeFlows(engine, instance);
			return failure;
		}
		const failure = complete$1(engine, instance, true);
		if (!failure) beginTriggered(engine, instance.scope, caught);
		return failure;
	},
	terminate: (engine, instance) => {
		instance.triggers = [];
		terminateNow(engine, instance);
	}
};
/**
* May a join begin? A parallel one needs a token on each incoming flow. An inclusive one looks only when a token
* arrives: it begins when no other token in the scope can still reach it.
*/
function canJoin(engine, scope, gateway) {
	const incoming = engine.graph(scope).incoming(gateway.id);
	const arrived = incoming.filter((flow) => scope.flows.includes(flow.id));
	if (gateway.type === "parallelGateway") return arrived.length === incoming.length;
	return arrived.length > 0 && (arrived.length === incoming.length || !canStillArrive(engine, scope, gateway, arrived));
}
function canStillArrive(engine, scope, gateway, arrived) {
	const graph = engine.graph(scope);
	const onTheWay = scope.flows.map((id) => engine.state.models[scope.model].flows[id]?.target).filter((target) => target !== void 0 && target !== gateway.id);
	const running = scope.children.map((key) => engine.instance(key).element).filter((id) => id !== gateway.id);
	const visited = /* @__PURE__ */ new Set();
	const open = [...running, ...onTheWay];
	for (let id = open.pop(); id !== void 0; id = open.pop()) {
		if (id === gateway.id) return true;
		if (visited.has(id)) continue;
		visited.add(id);
		const link = graph.element(id)?.eventDefinitions.find((item) => item.kind === "link");
		const linked = link?.kind === "link" && link.name !== void 0 ? graph.linkCatch(scope.element, link.name) : void 0;
		if (linked && linked.id !== id) open.push(linked.id);
		open.push(...graph.outgoing(id).filter((flow) => !arrived.includes(flow)).map((flow) => flow.target));
		open.push(...graph.boundaryEvents(id).map((event) => event.id));
	}
	return false;
}
// src/process/behaviors/multiInstance.ts
var multiInstanceBody = {
	activate: (engine, body, element) => {
		const loop = element.multiInstance;
		const place = {
			element: element.id,
			field: multiInstanceField("inputCollection")
		};
		const list = evaluateAs(engine, body.key, loop.inputCollection ?? "", place, ["list"]);
		if (!list.ok) return list.failure;
		const failure = subscribe(engine, body);
		if (failure) return failure;
		enter(engine, body, "activated");
		const items = list.value.value;
		body.loop = {
			items,
			begun: 0,
			completed: 0,
			terminated: 0
		};
		if (loop.outputCollection) setLocal(engine, body.key, named(loop.outputCollection, items.map(() => null)));
		if (items.length === 0) completeLater(engine, body);
		else if (loop.sequential) beginInner(engine, body);
		else engine.append({
			work: "activateInner",
			body: body.key
		});
	},
	complete: (engine, body, element) => {
		unsubscribe(engine, body);
		const name = element.multiInstance.outputCollection;
		const own = engine.state.variables[body.key];
		if (name && own && Object.hasOwn(own, name)) propagate(engine, body.scope, named(name, own[name]));
		recordCompensation(engine, body);
		return completeAndLeave(engine, body);
	},
	terminate: (engine, body) => {
		unsubscribe(engine, body);
		engine.closeIncidents(body);
		if (!terminateChildren(engine, body)) finishTermination(engine, body);
	},
	childActivating: (engine, body, child) => {
		setLocal(engine, child.key, loopVariables(engine.element(body).multiInstance, body, child));
	},
	beforePathEnds: (engine, body, child) => {
		const element = engine.element(body);
		const collected = collect(engine, body, child, element);
		return collected.ok ? isSatisfied(engine, body, child, element) : collected;
	},
	afterPathEnded: (engine, body, done) => {
		const loop = body.loop;
		loop.completed++;
		if (done) {
			body.interruptedBy = body.element;
			if (!terminateChildren(engine, body)) completeLater(engine, body);
		} else if (engine.element(body).multiInstance.sequential && loop.begun < loop.items.length) beginInner(engine, body);
		else if (loop.completed === loop.items.length) completeLater(engine, body);
	},
	childTerminated: (engine, body) => {
		body.loop.terminated++;
		if (body.children.length > 0) return;
		if (body.state === "terminating") finishTermination(engine, body);
		else completeLater(engine, body);
	}
};
/** Begins the next inner instance. */
function beginInner(engine, body) {
	const inner = ++body.loop.begun;
	engine.append({
		work: "activate",
		element: body.element,
		scope: body.key,
		inner
	});
}
/** The item, the position from 1, and null for an output element that is a mere variable, so that it stays inside. */
function loopVariables(loop, body, child) {
	const variables = emptyObject();
	const position = child.loopCounter;
	if (loop.inputElement) variables[loop.inputElement] = body.loop.items[position - 1];
	const output = outputVariable(loop.outputElement);
	if (output !== void 0) variables[output] = null;
	variables["loopCounter"] = position;
	return variables;
}
/** The variable of an output element that is a variable or a path into one. */
function outputVariable(text) {
	if (text === void 0 || !isExpression(text)) return void 0;
	const name = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\s*\.\s*[\p{L}_$][\p{L}\p{N}_$]*)*\s*$/u.exec(expressionText(text))?.[1];
	return name === void 0 || [
		"null",
		"true",
		"false"
	].includes(name) ? void 0 : name;
}
function collect(engine, body, child, element) {
	const { outputCollection, outputElement } = element.multiInstance;
	if (!outputCollection || !outputElement) return {
		ok: true,
		value: void 0
	};
	const place = {
		element: element.id,
		field: multiInstanceField("outputElement")
	};
	const result = evaluate(engine, child.key, outputElement, place);
	if (!result.ok) return result;
	const own = engine.state.variables[body.key] ?? emptyObject();
	const list = Object.hasOwn(own, outputCollection) ? own[outputCollection] : void 0;
	if (Array.isArray(list)) setLocal(engine, body.key, named(outputCollection, list.with(child.loopCounter - 1, result.value.value)));
	return {
		ok: true,
		value: void 0
	};
}
/** The numbers exist in the completion condition only; this instance counts as completed. */
function isSatisfied(engine, body, child, element) {
	const condition = element.multiInstance.completionCondition;
	if (condition === void 0 || condition === "") return {
		ok: true,
		value: false
	};
	const loop = body.loop;
	const numbers = emptyObject();
	numbers["numberOfInstances"] = loop.items.length;
	numbers["numberOfActiveInstances"] = body.children.length - 1;
	numbers["numberOfCompletedInstances"] = loop.completed + 1;
	numbers["numberOfTerminatedInstances"] = loop.terminated;
	const place = {
		element: element.id,
		field: multiInstanceField("completionCondition")
	};
	return evaluateBoolean(engine, child.key, condition, place, numbers);
}
function named(name, value) {
	const variables = emptyObject();
	variables[name] = value;
	return variables;
}
// src/process/behaviors/passing.ts
/** Manual and undefined tasks: mappings are ignored. */
var passing = {
	activate: (engine, instance) => {
		enter(engine, instance, "activated");
		completeLater(engine, instance);
	},
	complete: (engine, instance) => completeAndLeave(engine, instance),
	terminate: terminateNow
};
/** Throw and end events without a trigger, and boundary events: output mappings count, input mappings don't. */
var passingWithOutputs = {
	...passing,
	complete: (engine, instance, element) => applyOutputs(engine, instance, element) ?? completeAndLeave(engine, instance)
};
// src/process/messages.ts
var defaultTtlMs = 36e5;
/**
* One message goes once to each process that waits for it, to the instance that has waited longest, or starts an
* instance. It stays in the buffer for its time to live, also after it was correlated. Returns a rejection.
*/
function publish(engine, publication) {
	const { state } = engine;
	const { name, correlationKey, messageId = "", ttlMs = defaultTtlMs, variables = {} } = publication;
	const twin = (item) => item.messageId === messageId && item.name === name && item.correlationKey === correlationKey;
	if (messageId !== "" && state.messages.some(twin)) return {
		code: "ALREADY_EXISTS",
		message: `Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': ${`${`Expected to publish a new message with id '${messageId}'`}, but a message with that id was already published`}`
	};
	const message = {
		no: ++state.lastMessageNo,
		name,
		correlationKey,
		messageId,
		deadline: engine.now + ttlMs,
		variables,
		correlatedTo: []
	};
	const logged = {
		event: "message",
		no: message.no,
		name,
		correlationKey
	};
	engine.log({
		...logged,
		state: "published"
	});
	for (const subscription of state.subscriptions.slice()) correlate(engine, message, subscription);
	for (const process of deployedProcesses(state)) startByMessage(engine, message, process);
	if (ttlMs > 0) state.messages.push(message);
	else engine.log({
		...logged,
		state: "expired"
	});
}
/** The clock takes messages away; the log does not tell which they were. */
function expireMessages(engine) {
	const expired = engine.state.messages.filter((message) => message.deadline <= engine.now);
	for (const { no } of expired) engine.log({
		event: "message",
		state: "expired",
		no,
		name: "",
		correlationKey: ""
	});
	engine.state.messages = engine.state.messages.filter((message) => !expired.includes(message));
}
/** Begins to wait; a message in the buffer is correlated at once. */
function openSubscription(engine, work) {
	const instance = engine.instance(work.instance);
	if (!instance || instance.state !== "activated") return;
	const { element, name, correlationKey, stays } = work;
	const process = engine.instance(instance.process).element;
	const subscription = {
		no: engine.nextNo(),
		instance: instance.key,
		element,
		process,
		name,
		correlationKey,
		stays
	};
	engine.state.subscriptions.push(subscription);
	const before = engine.events.length;
	for (const message of engine.state.messages) if (engine.state.subscriptions.includes(subscription)) correlate(engine, message, subscription);
	if (engine.events.length === before) engine.log({
		event: "subscription",
		state: "created",
		element,
		name,
		correlationKey
	});
}
function correlate(engine, message, subscription) {
	const { element, name, correlationKey, process } = subscription;
	if (name !== message.name || correlationKey !== message.correlationKey || message.correlatedTo.includes(process)) return;
	const instance = engine.instance(subscription.instance);
	const event = instance && engine.graph(instance).element(element);
	if (!instance || !event || !acceptsEvent(engine, instance, event)) return;
	message.correlatedTo.push(process);
	engine.log({
		event: "subscription",
		state: "correlated",
		element,
		name,
		correlationKey
	});
	if (!subscription.stays) engine.state.subscriptions = engine.state.subscriptions.filter((item) => item !== subscription);
	trigger(engine, instance, event, message.variables);
}
/** A process instance for a message start event; for each key one at a time, unless the key is empty. */
function startByMessage(engine, message, { model, element, graph }) {
	const { name, correlationKey, variables } = message;
	const start = graph.startEvents(element.id).find((event) => definition(event, "message")?.messageName === name);
	if (!start || message.correlatedTo.includes(element.id)) return;
	const isActive = ({ instance, state, correlationKey: key }) => state === "active" && key === correlationKey && engine.instance(instance)?.element === element.id;
	if (correlationKey !== "" && engine.state.processInstances.some(isActive)) return;
	message.correlatedTo.push(element.id);
	engine.log({
		event: "startSubscription",
		state: "correlated",
		element: start.id,
		name,
		correlationKey
	});
	createProcessInstance(engine, model, element, {}, {
		caught: {
			element: start.id,
			variables
		},
		...correlationKey === "" ? {} : { correlationKey }
	});
}
/** After an instance that a message had started, the next message of its key may start one. */
function startBuffered(engine, process, ended) {
	if (ended.correlationKey === void 0) return;
	const deployed = deployedProcesses(engine.state).find((item) => item.element.id === process);
	const next = engine.state.messages.find((message) => message.correlationKey === ended.correlationKey && !message.correlatedTo.includes(process));
	if (deployed && next) startByMessage(engine, next, deployed);
}
// src/process/behaviors/scopes.ts
function hooks(finish) {
	return {
		afterPathEnded: settle,
		childTerminated: (engine, scope) => {
			if (scope.state !== "terminating") settle(engine, scope);
			else if (scope.children.length === 0) finish(engine, scope);
		}
	};
}
/** When the last child has gone: the event subprocess that waits for this begins, or the scope completes. */
function settle(engine, scope) {
	if (scope.children.length > 0 || beginPendingEventSubprocess(engine, scope)) return;
	if (isDone(scope) && scope.triggers.length === 0) completeLater(engine, scope);
}
function terminateScope(finish) {
	return (engine, scope) => {
		unsubscribe(engine, scope);
		engine.closeIncidents(scope);
		if (!terminateChildren(engine, scope)) finish(engine, scope);
	};
}
/** The start event with which a scope begins; an event subprocess begins with the one that was triggered. */
function begin$1(engine, scope) {
	const graph = engine.graph(scope);
	const start = engine.element(scope).triggeredByEvent ? graph.startEvents(scope.element)[0] : graph.noneStart(scope.element);
	if (!start) return;
	const event = scope.event;
	delete scope.event;
	engine.append({
		work: "activate",
		element: start.id,
		scope: scope.key,
		...event ? { event } : {}
	});
}
var subProcess = {
	activate: (engine, instance, element) => {
		const failure = applyInputs(engine, instance, element);
		if (failure) return failure;
		enter(engine, instance, "activated");
		begin$1(engine, instance);
	},
	complete: (engine, instance, element) => {
		const failure = applyOutputs(engine, instance, element);
		if (failure) return failure;
		unsubscribe(engine, instance);
		recordCompensation(engine, instance);
		return completeAndLeave(engine, instance);
	},
	terminate: terminateScope(finishTermination),
	...hooks(finishTermination)
};
/**
* Begins the scopes around an element, without their start events, and then the element. What an outer scope waits for
* is opened where its expressions allow: had they failed, the token would not have come so far.
*/
function beginInside(engine, root, id) {
	const graph = engine.graph(root);
	const path = [];
	for (let element = graph.element(id); element && element.id !== root.element; element = graph.element(element.parent ?? "")) path.unshift(element);
	let scope = root;
	for (const [depth, element] of path.entries()) {
		subscribe(engine, scope);
		if (depth === path.length - 1) activateIn(engine, scope, element);
		else {
			const { model, process } = scope;
			scope = createInstance(engine, element, {
				model,
				process,
				part: "single",
				scope: scope.key
			});
			enter(engine, scope, "activating");
			enter(engine, scope, "activated");
		}
	}
}
/** What becomes of a process instance after its end, and of the activity that called it. */
function endProcess(engine, instance, state) {
	const record = engine.state.processInstances.find((item) => item.instance === instance.key);
	record.state = state;
	startBuffered(engine, instance.element, record);
}
function finishProcess(engine, instance) {
	terminated(engine, instance);
	dropCompensations(engine, instance);
	endProcess(engine, instance, "terminated");
	const caller = engine.instance(instance.caller);
	if (caller) calledProcessTerminated(engine, caller);
}
var process = {
	activate: (engine, instance) => {
		enter(engine, instance, "activated");
		const [caught] = instance.triggers.splice(0);
		if (caught) beginTriggered(engine, instance.key, caught);
		else if (instance.startBefore === void 0) begin$1(engine, instance);
		else beginInside(engine, instance, instance.startBefore);
	},
	complete: (engine, instance) => {
		unsubscribe(engine, instance);
		dropCompensations(engine, instance);
		const caller = engine.instance(instance.caller);
		if (caller) calledProcessCompleted(engine, caller, instance);
		const failure = complete$1(engine, instance);
		endProcess(engine, instance, "completed");
		return failure;
	},
	terminate: terminateScope(finishProcess),
	...hooks(finishProcess)
};
// src/process/behaviors/scriptTask.ts
var scriptTask = {
	activate: (engine, instance, element) => {
		const failure = applyInputs(engine, instance, element);
		if (failure) return failure;
		const { expression = "", resultVariable = "" } = element.script ?? {};
		const result = evaluate(engine, instance.key, expression, {
			element: element.id,
			field: scriptField("expression")
		});
		if (!result.ok) return result.failure;
		const variables = emptyObject();
		variables[resultVariable] = result.value.value;
		instance.event = variables;
		enter(engine, instance, "activated");
		completeLater(engine, instance);
	},
	complete: completeActivity,
	terminate: terminateNow
};
// src/process/behaviors/startEvent.ts
var startEvent = {
	...passing,
	complete: (engine, instance, element) => applyOutputs(engine, instance, element) ?? subscribe(engine, engine.instance(instance.scope)) ?? completeAndLeave(engine, instance)
};
// src/process/throwing.ts
function codeOf(event, kind) {
	return kind === "error" ? definition(event, "error")?.errorCode : definition(event, "escalation")?.escalationCode;
}
/**
* Looks from a scope outwards, and on in the calling process. In one scope event subprocesses come before boundary
* events and an exact code before a catch-all; an inner catch-all comes before an outer exact code. An error looks no
* further than a scope that an event subprocess has interrupted: it goes to the caller.
*/
function findCatcher(engine, kind, code, from) {
	const others = [];
	let instance = from;
	while (instance && instance.state === "activated") {
		const stops = kind === "error" && instance.interruptedBy !== void 0;
		if (!stops) {
			const events = catchersOf(engine, instance, kind);
			const event = events.find((event) => codeOf(event, kind) === code) ?? events.find((event) => !codeOf(event, kind));
			if (event) return {
				instance,
				event
			};
			others.push(...events.map((event) => codeOf(event, kind)));
		}
		instance = stops ? callerOf(engine, instance) : engine.instance(instance.scope) ?? callerOf(engine, instance);
	}
	return others;
}
function catchersOf(engine, instance, kind) {
	const graph = engine.graph(instance);
	const inside = instance.part === "body" ? [] : graph.eventSubprocessStarts(instance.element);
	const boundary = instance.part === "inner" ? [] : graph.boundaryEvents(instance.element);
	return [...inside, ...boundary].filter((event) => definition(event, kind) !== void 0);
}
function callerOf(engine, instance) {
	return engine.instance(engine.instance(instance.process)?.caller);
}
/** Who catches an error with this code that is thrown at `from`; when nobody does, the engine's incident. */
function findErrorCatcher(engine, code, from, message) {
	const found = findCatcher(engine, "error", code, from);
	if (!Array.isArray(found)) return {
		ok: true,
		value: found
	};
	return {
		ok: false,
		failure: incident("UNHANDLED_ERROR_EVENT", `Expected to throw an error event with the code '${code}'${message ? ` with message '${message}'` : ""}, but it was not caught.${found.length > 0 ? ` Available error events are [${found.join(", ")}]` : " No error events are available in the scope."}`)
	};
}
/** An uncaught escalation is no failure. */
function findEscalationCatcher(engine, code, from) {
	const found = findCatcher(engine, "escalation", code, from);
	return Array.isArray(found) ? void 0 : found;
}
/** The code that an end or throw event throws: static, or an expression over its variables. */
function evaluateCode(engine, instance, element, kind) {
	const field = kind === "error" ? errorCodeField : escalationCodeField;
	return evaluateString(engine, instance.key, codeOf(element, kind) ?? "", {
		element: element.id,
		field
	});
}
// src/process/behaviors/throwEvents.ts
/** Its input mappings are ignored; uncaught it is an incident on the end event. */
var errorEndEvent = {
	activate: (engine, instance, element) => {
		const code = evaluateCode(engine, instance, element, "error");
		if (!code.ok) return code.failure;
		const catcher = findErrorCatcher(engine, code.value, engine.instance(instance.scope));
		if (!catcher.ok) return catcher.failure;
		enter(engine, instance, "activated");
		trigger(engine, catcher.value.instance, catcher.value.event, noVariables);
	},
	complete: (engine, instance) => completeAndLeave(engine, instance),
	terminate: terminateNow
};
/** Uncaught, or caught by an event that does not interrupt, the token goes on. */
var escalationEvent = {
	activate: (engine, instance, element) => {
		const code = evaluateCode(engine, instance, element, "escalation");
		if (!code.ok) return code.failure;
		enter(engine, instance, "activated");
		const catcher = findEscalationCatcher(engine, code.value, engine.instance(instance.scope));
		const interrupts = catcher !== void 0 && catcher.event.interrupting !== false;
		if (catcher && !interrupts) trigger(engine, catcher.instance, catcher.event, noVariables);
		engine.log({
			event: "escalation",
			state: catcher ? "escalated" : "not_escalated",
			code: code.value,
			thrownBy: element.id,
			caughtBy: catcher?.event.id ?? ""
		});
		if (catcher && interrupts) trigger(engine, catcher.instance, catcher.event, noVariables);
		else completeLater(engine, instance);
	},
	complete: passingWithOutputs.complete,
	terminate: terminateNow
};
/** Its local inputs are the payload. */
var signalThrowEvent = {
	activate: (engine, instance, element) => {
		const failure = applyInputs(engine, instance, element);
		if (failure) return failure;
		const text = definition(element, "signal")?.signalName ?? "";
		const name = evaluateString(engine, instance.key, text, {
			element: element.id,
			field: "signalName"
		});
		if (!name.ok) return name.failure;
		enter(engine, instance, "activated");
		engine.append({
			work: "broadcast",
			name: name.value,
			variables: engine.state.variables[instance.key] ?? noVariables
		});
		completeLater(engine, instance);
	},
	complete: passingWithOutputs.complete,
	terminate: terminateNow
};
/** Ends everything else in its scope, which then completes. */
var terminateEndEvent = {
	...passingWithOutputs,
	complete: (engine, instance, element) => {
		const failure = applyOutputs(engine, instance, element);
		if (failure) return failure;
		const scope = engine.instance(instance.scope);
		scope.interruptedBy = element.id;
		scope.flows = [];
		const notCompleted = complete$1(engine, instance);
		if (!notCompleted) terminateChildren(engine, scope);
		return notCompleted;
	}
};
var linkThrowEvent = {
	...passingWithOutputs,
	complete: (engine, instance, element) => {
		const failure = applyOutputs(engine, instance, element);
		if (failure) return failure;
		const scope = engine.instance(instance.scope);
		const target = engine.graph(instance).linkCatch(scope.element, definition(element, "link")?.name ?? "");
		const notCompleted = complete$1(engine, instance, target !== void 0);
		if (!notCompleted && target) engine.append({
			work: "activate",
			element: target.id,
			scope: scope.key
		});
		return notCompleted;
	}
};
// src/process/behaviors/userTask.ts
var defaultPriority = 50;
var userTask = {
	activate: (engine, instance, element) => {
		const failure = applyInputs(engine, instance, element);
		if (failure) return failure;
		const assignment = evaluateAssignment(engine, instance, element);
		if (!assignment.ok) return assignment.failure;
		const notWaiting = subscribe(engine, instance);
		if (notWaiting) return notWaiting;
		const { assignee = "", dueDate = "", priority, candidateGroups = [] } = assignment.value;
		logUserTask(engine, instance, "creating", { assignee });
		logUserTask(engine, instance, "created", {
			assignee: "",
			dueDate,
			priority,
			candidateGroups
		});
		enter(engine, instance, "activated");
		instance.assignee = assignee;
		if (assignee !== "") assignUserTask(engine, instance, assignee);
	},
	complete: completeActivity,
	terminate: (engine, instance) => {
		logUserTask(engine, instance, "canceling");
		logUserTask(engine, instance, "canceled");
		terminateNow(engine, instance);
	}
};
function assignUserTask(engine, instance, assignee) {
	instance.assignee = assignee;
	logUserTask(engine, instance, "assigning");
	logUserTask(engine, instance, "assigned");
}
function logUserTask(engine, instance, state, more = {}) {
	engine.log({
		event: "userTask",
		state,
		instance: instance.key,
		assignee: instance.assignee ?? "",
		...more
	});
}
var headerPrefix = "io.camunda.zeebe:";
/** A user task without `zeebe:userTask`: a job with one retry, its assignment in headers. */
var userTaskJob = jobBehavior((engine, instance, element) => {
	const result = evaluateAssignment(engine, instance, element);
	if (!result.ok) return result;
	const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate } = result.value;
	const headers = dictionary();
	for (const { key, value } of element.headers) headers[key] = value;
	const set = (name, value) => {
		if (value !== void 0) headers[headerPrefix + name] = value;
	};
	set("assignee", assignee);
	set("candidateGroups", candidateGroups && JSON.stringify(candidateGroups));
	set("candidateUsers", candidateUsers && JSON.stringify(candidateUsers));
	set("dueDate", dueDate);
	set("followUpDate", followUpDate);
	set("formKey", element.assignment?.formKey);
	return {
		ok: true,
		value: {
			type: `${headerPrefix}userTask`,
			retries: 1,
			headers
		}
	};
});
function evaluateAssignment(engine, instance, element) {
	const assignment = { priority: defaultPriority };
	let failure;
	const set = (key, read) => {
		const text = element.assignment?.[key];
		if (failure || text === void 0 || text === "") return;
		const result = read(text);
		if (result.ok) assignment[key] = result.value;
		else failure = result.failure;
	};
	const place = (key) => ({
		element: element.id,
		field: `assignment:${key}`
	});
	set("assignee", (text) => {
		const result = evaluateAs(engine, instance.key, text, place("assignee"), ["string"]);
		return result.ok ? {
			ok: true,
			value: textOf(result.value.value)
		} : result;
	});
	set("candidateGroups", (text) => evaluateNames(engine, instance, text, place("candidateGroups")));
	set("candidateUsers", (text) => evaluateNames(engine, instance, text, place("candidateUsers")));
	set("dueDate", (text) => evaluateDate(engine, instance, text, place("dueDate")));
	set("followUpDate", (text) => evaluateDate(engine, instance, text, place("followUpDate")));
	set("priority", (text) => evaluateNumber(engine, instance.key, text, place("priority")));
	return failure ? {
		ok: false,
		failure
	} : {
		ok: true,
		value: assignment
	};
}
/** A list of text, or static text with commas. */
function evaluateNames(engine, instance, text, place) {
	if (!isExpression(text)) return {
		ok: true,
		value: text.split(",").map((name) => name.trim())
	};
	const result = evaluateAs(engine, instance.key, text, place, ["list"]);
	return result.ok ? {
		ok: true,
		value: result.value.value.map(textOf)
	} : result;
}
/** As Java prints a date and time: without seconds when they are zero. Null and empty text are no date. */
function evaluateDate(engine, instance, text, place) {
	const result = evaluate(engine, instance.key, text, place);
	if (!result.ok) return result;
	const { value } = result.value;
	if (value === null || value === "") return {
		ok: true,
		value: void 0
	};
	const date = textOf(value);
	if (parseZonedDate(date) === void 0) return {
		ok: false,
		failure: incident("EXTRACT_VALUE_ERROR", `Invalid date-time format '${date}' for expression '${expressionText(text)}'.`)
	};
	return {
		ok: true,
		value: date.replace(/(T\d\d:\d\d):00(?:\.0+)?(?=[Z+-])/, "$1")
	};
}
// src/process/behaviors/waitingEvents.ts
var catching = {
	activate: (engine, instance, element) => {
		const failure = applyInputs(engine, instance, element) ?? subscribe(engine, instance);
		if (failure) return failure;
		enter(engine, instance, "activated");
	},
	complete: completeActivity,
	terminate: terminateNow
};
// src/process/behaviors/table.ts
var messageJob = (element) => element.taskDefinition ? serviceTask : void 0;
var throwTable = {
	none: passingWithOutputs,
	message: messageJob,
	signal: signalThrowEvent,
	escalation: escalationEvent,
	compensation: compensationThrowEvent
};
var endTable = {
	...throwTable,
	error: errorEndEvent,
	terminate: terminateEndEvent
};
var catchTable = {
	message: catching,
	timer: catching,
	signal: catching,
	link: passingWithOutputs
};
/** Start and boundary events have been triggered when they begin; what they waited for plays no part any more. */
var triggeredTable = (behavior) => ({
	none: behavior,
	message: behavior,
	timer: behavior,
	signal: behavior,
	error: behavior,
	escalation: behavior,
	compensation: behavior
});
function byEvent(table) {
	return (element) => {
		const [definition, ...more] = element.eventDefinitions;
		const kind = definition?.kind ?? "none";
		const entry = more.length === 0 && Object.hasOwn(table, kind) ? table[kind] : void 0;
		return typeof entry === "function" ? entry(element) : entry;
	};
}
var types = {
	process,
	subProcess,
	startEvent: byEvent(triggeredTable(startEvent)),
	boundaryEvent: byEvent(triggeredTable(passingWithOutputs)),
	endEvent: byEvent(endTable),
	intermediateThrowEvent: byEvent({
		...throwTable,
		link: linkThrowEvent
	}),
	intermediateCatchEvent: byEvent(catchTable),
	task: passing,
	manualTask: passing,
	serviceTask: (element) => element.taskDefinition ? serviceTask : void 0,
	sendTask: (element) => element.taskDefinition ? serviceTask : void 0,
	businessRuleTask: (element) => element.taskDefinition ? serviceTask : void 0,
	scriptTask: (element) => element.script ? scriptTask : element.taskDefinition ? serviceTask : void 0,
	userTask: (element) => element.zeebeUserTask ? userTask : userTaskJob,
	receiveTask: catching,
	callActivity,
	exclusiveGateway,
	inclusiveGateway,
	parallelGateway,
	eventBasedGateway
};
function chooseBehavior(element) {
	if (element.listeners) return void 0;
	const entry = Object.hasOwn(types, element.type) ? types[element.type] : void 0;
	return typeof entry === "function" ? entry(element) : entry;
}
function behaviorOf(instance, element) {
	const behavior = chooseBehavior(element);
	if (!behavior) return notSimulated;
	return instance.part === "body" ? multiInstanceBody : behavior;
}
var notSimulated = {
	activate: (_, __, element) => unsupported(whyNot(element)),
	complete: () => void 0,
	terminate: terminateNow
};
function whyNot(element) {
	if (element.listeners) return "Execution and task listeners are not simulated.";
	if (element.calledDecision) return "DMN decisions are not simulated.";
	const [definition] = element.eventDefinitions;
	const kind = definition ? ` with a trigger of the kind "${definition.kind === "other" ? definition.type : definition.kind}"` : "";
	return `An element of the type ${element.type}${kind} is not simulated as it stands here.`;
}
// src/process/commands.ts
var done = {};
/** A rejection; the status belongs to the engine's own code. */
function reject(intent, code, reason) {
	return { rejected: {
		code: {
			NOT_FOUND: "NOT_FOUND",
			INVALID_STATE: "FAILED_PRECONDITION",
			PROCESSING_ERROR: "INTERNAL",
			INVALID_ARGUMENT: "INVALID_ARGUMENT"
		}[code],
		message: `Command '${intent}' rejected with code '${code}': ${reason}`
	} };
}
var throwingEvents = ["intermediateThrowEvent", "endEvent"];
var handlers = {
	start: (engine, { process: id, variables = {}, startBefore }) => {
		const found = findAnyProcess(engine.state, id);
		if (!found) return reject("CREATE", "NOT_FOUND", `Expected to find process definition with process ID '${id}', but none found`);
		if (startBefore === void 0 && !found.graph.noneStart(id)) return reject("CREATE", "INVALID_STATE", "Expected to create instance of process with none start event, but there is no such event");
		const refused = startBefore === void 0 ? void 0 : whyNotBefore(found, startBefore);
		if (refused !== void 0) return reject("CREATE", "INVALID_ARGUMENT", `Expected to create instance of process with start instructions but ${refused}.`);
		createProcessInstance(engine, found.model, found.element, variables, startBefore === void 0 ? {} : { startBefore });
		return done;
	},
	activateJob: (engine, { type, element }) => {
		const job = activateJob(engine, (candidate) => (type === void 0 || candidate.type === type) && (element === void 0 || candidate.element === element));
		return job ? { job } : done;
	},
	completeJob: (engine, { job: key, variables = {} }) => withJob(engine, "complete", key, (job) => {
		logJob(engine, job, "completed");
		delete engine.state.jobs[key];
		const instance = engine.instance(job.instance);
		if (!instance) return done;
		delete instance.job;
		if (Object.keys(variables).length > 0) instance.event = variables;
		engine.append({
			work: "complete",
			instance: instance.key
		});
		return done;
	}),
	failJob: (engine, { job: key, retries, message = "", backoffMs = 0, variables }) => withJob(engine, "fail", key, (job) => {
		job.retries = retries;
		job.state = retries > 0 && backoffMs <= 0 ? "activatable" : "failed";
		if (retries > 0 && backoffMs > 0) job.dueAt = engine.now + backoffMs;
		logJob(engine, job, "failed", {
			errorMessage: message,
			...backoffMs > 0 ? { backoffMs } : {}
		});
		if (variables) setLocal(engine, job.instance, variables);
		const instance = engine.instance(job.instance);
		if (retries > 0 || !instance) return done;
		const text = message === "" ? "No more retries left." : message;
		engine.fail(instance, {
			kind: "incident",
			type: "JOB_NO_RETRIES",
			message: text
		}, key);
		return done;
	}),
	throwError: (engine, { job: key, code, message = "", variables = {} }) => withJob(engine, "throw an error for", key, (job) => {
		const instance = engine.instance(job.instance);
		if (!instance) return done;
		if (throwingEvents.includes(instance.type)) return reject("THROW_ERROR", "PROCESSING_ERROR", "Expected to process command <key> (JOB.THROW_ERROR) without errors, but unexpected error occurred. Check your broker logs (partition 1), or ask your operator, for more details.");
		const catcher = findErrorCatcher(engine, code, instance, message);
		job.state = "errorThrown";
		logJob(engine, job, "error_thrown", {
			errorCode: code,
			errorMessage: message
		});
		if (!catcher.ok) {
			engine.fail(instance, catcher.failure, key);
			return done;
		}
		delete engine.state.jobs[key];
		delete instance.job;
		trigger(engine, catcher.value.instance, catcher.value.event, variables);
		return done;
	}),
	advance: (engine, { milliseconds }) => {
		engine.state.clockMs += milliseconds;
		expireMessages(engine);
		return done;
	},
	setVariables: (engine, { scope, variables, local }) => {
		if (!engine.instance(scope)) return reject("UPDATE", "NOT_FOUND", `Expected to update variables for element with key '<key>', but no such element was found`);
		if (local) setLocal(engine, scope, variables);
		else propagate(engine, scope, variables);
		return done;
	},
	retries: (engine, { incident: no, retries }) => {
		const job = engine.state.jobs[engine.state.incidents[no - 1]?.job ?? ""];
		if (!job) return reject("UPDATE_RETRIES", "NOT_FOUND", `Expected to update retries for job with key '<key>', but no such job was found`);
		if (retries < 1) return reject("UPDATE_RETRIES", "INVALID_ARGUMENT", `Expected to update retries for job with key '<key>' with a positive amount of retries, but the amount given was '${retries}'`);
		job.retries = retries;
		logJob(engine, job, "retries_updated");
		return done;
	},
	resolve: (engine, { incident: no }) => {
		const incident = engine.state.incidents[no - 1];
		if (!incident?.open) return reject("RESOLVE", "NOT_FOUND", `Expected to resolve incident with key '<key>', but no such incident was found`);
		const job = incident.job === void 0 ? void 0 : engine.state.jobs[incident.job];
		if (job && job.retries <= 0) return reject("RESOLVE", "INVALID_STATE", "Expected to resolve incident with key '<key>', but job with key '<key>' has no retries left. Please update the job retries and retry resolving the incident");
		engine.resolve(no);
		const instance = engine.instance(incident.instance);
		if (job) job.state = "activatable";
		else if (instance) engine.append({
			work: instance.state === "completing" ? "complete" : "resume",
			instance: instance.key
		});
		return done;
	},
	publish: (engine, command) => {
		const rejected = publish(engine, command);
		return rejected ? { rejected } : done;
	},
	broadcast: (engine, { name, variables = {} }) => {
		engine.append({
			work: "broadcast",
			name,
			variables
		});
		return done;
	},
	cancel: (engine, { instance: key }) => {
		const instance = engine.instance(key);
		if (instance?.type !== "process") return reject("CANCEL", "NOT_FOUND", `Expected to cancel a process instance with key '<key>', but no such process was found`);
		if (instance.caller !== void 0) return reject("CANCEL", "INVALID_STATE", "Expected to cancel a process instance with key '<key>', but it is created by a parent process instance. Cancel the root process instance '<key>' instead.");
		engine.append({
			work: "terminate",
			instance: key
		});
		return done;
	},
	completeUserTask: (engine, { instance: key, variables = {} }) => {
		const instance = engine.instance(key);
		if (instance?.assignee === void 0 || instance.state !== "activated") return noUserTask("complete");
		logUserTask(engine, instance, "completing");
		logUserTask(engine, instance, "completed");
		if (Object.keys(variables).length > 0) instance.event = variables;
		engine.append({
			work: "complete",
			instance: key
		});
		return done;
	},
	assignUserTask: (engine, { instance: key, assignee }) => {
		const instance = engine.instance(key);
		if (instance?.assignee === void 0 || instance.state !== "activated") return noUserTask("assign");
		assignUserTask(engine, instance, assignee);
		return done;
	}
};
/** Start and boundary events can't be begun by themselves. Unlike the engine we begin inside multi-instance scopes. */
function whyNotBefore({ graph, element: process }, id) {
	const element = graph.element(id);
	let outer = element;
	while (outer?.parent !== void 0) outer = graph.element(outer.parent);
	if (!element || element === process || outer !== process) return `no element found with id '${id}'`;
	return element.type === "startEvent" || element.type === "boundaryEvent" || element.triggeredByEvent ? `the element with id '${id}' targets an unsupported element type` : void 0;
}
function noUserTask(verb) {
	return { rejected: {
		code: "NOT_FOUND",
		message: `Expected to ${verb} user task with key '<key>', but no such user task was found`
	} };
}
var jobStates = {
	activatable: "ACTIVATABLE",
	activated: "ACTIVATED",
	failed: "FAILED",
	errorThrown: "ERROR_THROWN"
};
function withJob(engine, verb, key, handle) {
	const job = engine.state.jobs[key];
	const intent = verb.startsWith("throw") ? "THROW_ERROR" : verb.toUpperCase();
	if (!job) return reject(intent, "NOT_FOUND", `Expected to ${verb} job with key '<key>', but no such job was found`);
	if (job.state === "failed" || job.state === "errorThrown") return reject(intent, "INVALID_STATE", `Expected to ${verb} job with key '<key>', but it is in state '${jobStates[job.state]}'`);
	return handle(job);
}
function handle(engine, command) {
	return handlers[command.do](engine, command);
}
// src/process/signals.ts
function broadcast(engine, name, variables) {
	engine.log({
		event: "signal",
		state: "broadcasted",
		name
	});
	for (const { model, element, graph } of deployedProcesses(engine.state)) {
		const start = graph.startEvents(element.id).find((event) => definition(event, "signal")?.signalName === name);
		if (start) createProcessInstance(engine, model, element, {}, { caught: {
			element: start.id,
			variables
		} });
	}
	for (const subscription of engine.state.signalSubscriptions.filter((item) => item.name === name)) {
		const instance = engine.instance(subscription.instance);
		const event = instance && engine.graph(instance).element(subscription.element);
		if (instance && event && acceptsEvent(engine, instance, event)) trigger(engine, instance, event, variables);
	}
}
// src/process/run.ts
var defaultMaxWork = 2e4;
var workers = {
	activate,
	resume: (engine, { instance }) => begin(engine, engine.instance(instance)),
	complete,
	terminate: (engine, { instance: key }) => {
		const instance = engine.instance(key);
		if (!instance || instance.state === "terminating") return;
		enter(engine, instance, "terminating");
		engine.behavior(instance).terminate(engine, instance, engine.element(instance));
	},
	terminateChildren: (engine, { scope }) => {
		for (const child of engine.instance(scope)?.children ?? []) engine.append({
			work: "terminate",
			instance: child
		});
	},
	activateInner: (engine, { body: key }) => {
		const body = engine.instance(key);
		if (!body?.loop || body.state !== "activated" || body.interruptedBy !== void 0) return;
		beginInner(engine, body);
		if (body.loop.begun < body.loop.items.length) engine.append({
			work: "activateInner",
			body: key
		});
	},
	triggerTimer,
	openSubscription,
	broadcast: (engine, { name, variables }) => broadcast(engine, name, variables)
};
/** Runs until the engine waits for something from outside. */
function run(engine) {
	const limit = engine.options.maxWork ?? defaultMaxWork;
	let done = 0;
	do {
		for (let work = engine.queue.shift(); work; work = engine.queue.shift()) {
			if (++done > limit) return stopEndless(engine, work);
			workers[work.work](engine, work);
		}
		endBackoffs(engine);
		appendDueTimers(engine);
	} while (engine.queue.length > 0);
}
function appendDueTimers(engine) {
	const due = engine.state.timers.filter((timer) => timer.dueAt <= engine.now).sort((a, b) => a.dueAt - b.dueAt || a.no - b.no);
	for (const { no } of due) engine.append({
		work: "triggerTimer",
		no
	});
}
/** A loop without a wait would go on for ever; the real engine does. */
function stopEndless(engine, work) {
	engine.queue.length = 0;
	const instance = engine.instance(instanceOf(engine, work));
	if (!instance) return;
	engine.fail(instance, {
		kind: "waiting",
		waiting: {
			kind: "endless",
			reason: "The process goes on and on without waiting for anything; the simulation stopped here."
		}
	});
}
function instanceOf(engine, work) {
	if ("instance" in work) return work.instance;
	if ("scope" in work) return work.scope;
	if ("body" in work) return work.body;
	return "no" in work ? engine.state.timers.find(({ no }) => no === work.no)?.instance : void 0;
}
function activate(engine, work) {
	const scope = engine.instance(work.scope);
	if (!scope || scope.state !== "activated") return;
	if (scope.interruptedBy !== void 0 && scope.interruptedBy !== work.element) return;
	const element = engine.graph(scope).element(work.element);
	if (!element) return;
	const joins = (element.type === "parallelGateway" || element.type === "inclusiveGateway") && work.flow !== void 0;
	if (joins && !canJoin(engine, scope, element)) return;
	const incoming = engine.graph(scope).incoming(element.id);
	takeTokens(scope, joins ? incoming.map(({ id }) => id) : work.flow === void 0 ? [] : [work.flow]);
	const { model, process } = scope;
	const instance = createInstance(engine, element, {
		model,
		process,
		part: element.multiInstance !== void 0 && work.inner === void 0 ? "body" : work.inner === void 0 ? "single" : "inner",
		scope: scope.key
	});
	if (work.inner !== void 0) instance.loopCounter = work.inner;
	if (work.event && Object.keys(work.event).length > 0) instance.event = work.event;
	if (work.compensationOf !== void 0) instance.compensationOf = work.compensationOf;
	begin(engine, instance);
}
/** One token of each of these flows has arrived. */
function takeTokens(scope, flows) {
	for (const id of flows) {
		const index = scope.flows.indexOf(id);
		if (index >= 0) scope.flows.splice(index, 1);
	}
}
function begin(engine, instance) {
	if (!instance || instance.state !== "created" && instance.state !== "activating") return;
	if (instance.state === "created") enter(engine, instance, "activating");
	const scope = engine.instance(instance.scope);
	const failure = (scope && engine.behavior(scope).childActivating?.(engine, scope, instance)) ?? engine.behavior(instance).activate(engine, instance, engine.element(instance));
	if (failure) engine.fail(instance, failure);
}
function complete(engine, { instance: key }) {
	const instance = engine.instance(key);
	if (!instance || instance.state !== "activated" && instance.state !== "completing") return;
	const scope = engine.instance(instance.scope);
	if (scope && scope.state !== "activated") return;
	if (instance.state === "activated") enter(engine, instance, "completing");
	const failure = engine.behavior(instance).complete(engine, instance, engine.element(instance));
	if (failure) engine.fail(instance, failure);
	else if (instance.compensationOf !== void 0) handlerCompleted(engine, instance);
}
function triggerTimer(engine, { no }) {
	const timer = engine.state.timers.find((item) => item.no === no);
	if (!timer) return;
	engine.state.timers = engine.state.timers.filter((item) => item !== timer);
	const { element, repetitions } = timer;
	const instance = engine.instance(timer.instance);
	const event = instance && engine.graph(instance).element(element);
	if (event && !acceptsEvent(engine, instance, event)) return;
	engine.log({
		event: "timer",
		state: "triggered",
		element,
		repetitions
	});
	if (instance && event) trigger(engine, instance, event, noVariables);
	const next = nextRound(timer, engine.nextNo(), engine.now);
	if (next) addTimer(engine, next);
	if (timer.instance === void 0) startByTimer(engine, element, timer.model);
}
function startByTimer(engine, start, model) {
	const parent = engine.graph({ model }).element(start)?.parent;
	const process = parent === void 0 ? void 0 : findProcess(engine.state, parent);
	if (process) createProcessInstance(engine, model, process.element, {}, { caught: {
		element: start,
		variables: noVariables
	} });
}
// src/process/step.ts
/**
* An engine in which these models are deployed and nothing has happened. The first model is the state's `model`; more
* may hold processes that its call activities name. Timer start events do not run here, see `deploy`.
*/
function createEngine(model) {
	return emptyState(Array.isArray(model) ? model : [model]);
}
/** Does one command and everything that follows from it, until the engine waits again. Nothing is changed in place. */
function step(state, command, options) {
	return stepWith(state, options, (engine) => handle(engine, command));
}
/** A step whose first part is anything; the rest is worked off as always. */
function stepWith(state, options, begin) {
	const engine = new Engine(copyState(state), options, behaviorOf);
	const answer = begin(engine);
	if (answer.rejected) return {
		state,
		events: [],
		traces: engine.traces,
		waiting: [],
		...answer
	};
	run(engine);
	const { events, traces, waiting } = engine;
	return {
		state: engine.state,
		events,
		traces,
		waiting,
		...answer
	};
}
// src/process/deploy.ts
/** A start event whose date lies in the past starts an instance there and then. */
function deploy(models, options) {
	const problems = models.flatMap((model) => checkDeployment(model, options.line));
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	const late = [];
	const result = stepWith(createEngine(models), options, (engine) => {
		for (const { element, timer } of startTimers(engine)) if (timer.ok) addTimer(engine, timer.value);
		else late.push({
			element,
			path: element,
			message: messageOf(timer.failure)
		});
		return {};
	});
	return late.length > 0 ? {
		ok: false,
		problems: late
	} : {
		ok: true,
		result
	};
}
/** Their expressions see no variables. */
function startTimers(engine) {
	return deployedProcesses(engine.state).flatMap(({ model, element: process, graph }) => graph.startEvents(process.id).filter((event) => definition(event, "timer")).map((event) => {
		const timer = evaluateTimer(engine, {
			key: "",
			model
		}, event);
		return {
			element: event.id,
			timer: timer.ok ? {
				ok: true,
				value: withoutInstance(timer.value)
			} : timer
		};
	}));
}
function withoutInstance(timer) {
	const { instance: _, ...rest } = timer;
	return rest;
}
function messageOf(failure) {
	return failure.kind === "incident" ? failure.message : failure.waiting.reason;
}
// src/task/runTask.ts
/** How far a retried job is followed, whatever its retries say. */
var attemptLimit = 100;
/** Runs the task; never throws for what a diagram or a scenario says. */
function runTask(model, element, scenario, options) {
	const { line, world, maxSteps } = options;
	const engineOptions = {
		line,
		world,
		...maxSteps !== void 0 && { maxSteps }
	};
	const send = (state, command) => step(state, command, engineOptions);
	const { variables, results } = scenario;
	const { state: begun, events, traces, waiting } = send(createEngine(model), {
		do: "start",
		process: processOf(model, element),
		variables,
		startBefore: element
	});
	let state = begun;
	const start = {
		events,
		traces,
		waiting
	};
	const attempts = [];
	const last = Math.min(results.length + (options.repeats ?? 0), attemptLimit);
	let atMs = 0;
	for (let index = 0; index < last; index++) {
		const taken = send(state, {
			do: "activateJob",
			element
		});
		state = taken.state;
		if (!taken.job) break;
		const result = results[Math.min(index, results.length - 1)];
		const run = runJob(taken.job, result, {
			line,
			world,
			secrets: scenario.secrets,
			...maxSteps !== void 0 && { maxSteps }
		});
		const attempt = {
			no: index + 1,
			atMs,
			given: index < results.length,
			job: taken.job,
			result,
			run
		};
		attempts.push(attempt);
		const command = engineCommand(taken.job.key, run);
		if (!command) break;
		const answer = send(state, command);
		attempt.engine = answer;
		state = answer.state;
		if (command.do !== "failJob" || command.retries <= 0) break;
		atMs += command.backoffMs ?? 0;
		if (index + 1 < last) state = send(state, {
			do: "advance",
			milliseconds: command.backoffMs ?? 0
		}).state;
	}
	return {
		element,
		variables,
		start,
		attempts,
		state
	};
}
function engineCommand(job, { command }) {
	switch (command.command) {
		case "complete": return {
			do: "completeJob",
			job,
			variables: command.variables
		};
		case "throwError": return {
			do: "throwError",
			job,
			code: command.errorCode,
			message: command.errorMessage,
			variables: command.variables
		};
		case "fail": return {
			do: "failJob",
			job,
			retries: command.retries,
			message: command.errorMessage,
			backoffMs: command.retryBackoffMs,
			...command.variables && { variables: command.variables }
		};
		case "none": return;
	}
}
/** The process that holds the element, through however many subprocesses. */
function processOf(model, element) {
	let id = element;
	for (let parent = model.elements[id]?.parent; parent; parent = model.elements[id]?.parent) id = parent;
	return id;
}
// src/task/outcome.ts
/** The outcome of one attempt, or of the task's activation when there was none. */
function outcomeOf(run, attempt) {
	if (!attempt) {
		const incident = incidentIn(run.start.events);
		if (incident) return {
			kind: "incident",
			incident
		};
		const [waiting] = run.start.waiting;
		if (waiting) return stopped(waiting);
		return {
			kind: "unknown",
			reason: "noJob",
			message: "The engine makes no job for this element."
		};
	}
	const { command } = attempt.run;
	if (command.command === "none" || !attempt.engine) return {
		kind: "unknown",
		reason: "noCommand",
		message: command.command === "none" ? command.thrown : ""
	};
	if (attempt.engine.rejected) return {
		kind: "unknown",
		reason: "rejected",
		message: attempt.engine.rejected.message
	};
	const { events } = attempt.engine;
	const incident = incidentIn(events);
	const [waiting] = attempt.engine.waiting;
	const further = {
		...incident && { incident },
		...waiting && { waiting }
	};
	switch (command.command) {
		case "complete": {
			const ignoredError = attempt.run.phases.some((phase) => phase.phase === "errorExpression" && phase.verdict === "ignoreError");
			const done = events.some((event) => event.event === "element" && event.instance === attempt.job.instance && event.state === "completed");
			if (!done && incident) return {
				kind: "incident",
				incident
			};
			if (!done && waiting) return stopped(waiting);
			return {
				kind: "completed",
				ignoredError,
				...further
			};
		}
		case "throwError": {
			const catcher = catcherIn(events, attempt);
			if (!catcher) return {
				kind: "incident",
				incident: incident ?? {
					type: "UNHANDLED_ERROR_EVENT",
					message: command.errorMessage,
					element: run.element
				},
				errorCode: command.errorCode
			};
			const { errorCode, errorMessage } = command;
			return {
				kind: "bpmnError",
				errorCode,
				errorMessage,
				caughtBy: catcher,
				...further
			};
		}
		case "fail":
			if (incident) return {
				kind: "incident",
				incident
			};
			return {
				kind: "retry",
				retries: command.retries,
				backoffMs: command.retryBackoffMs,
				errorMessage: command.errorMessage
			};
	}
}
var stopped = ({ kind, reason }) => ({
	kind: "unknown",
	reason: kind === "notEvaluated" ? "notEvaluated" : "notSimulated",
	message: reason
});
function incidentIn(events) {
	const incident = events.find((event) => event.event === "incident" && event.state === "created");
	if (incident?.event !== "incident") return void 0;
	return {
		type: incident.type,
		message: incident.message,
		element: incident.element
	};
}
/** The event that caught the error: the first one to be activated after it was thrown. */
function catcherIn(events, attempt) {
	const thrown = events.findIndex((event) => event.event === "job" && event.state === "error_thrown" && event.job === attempt.job.key);
	for (const event of events.slice(Math.max(thrown, 0))) {
		if (event.event !== "element" || event.state !== "activated") continue;
		if (event.type === "boundaryEvent" || event.type === "startEvent") return event.element;
	}
}
export { ExactNumber, callRest, compileExpression, createEngine, deploy, evaluateExpression, httpLineFor, knownDifferences, lineFor, lines, meets, newestLine, outcomeOf, parseDiagram, parseJson, printJson, readScenarioFile, readWorkspaceFile, runJob, runTask, step };
