/** The office in charge of a region (政府信息公开工作主管部门), which signs what goes to its offices. */
export function senderOf({ name }: { name: string }): string {
	return `${name}政府信息公开工作主管部门`;
}
